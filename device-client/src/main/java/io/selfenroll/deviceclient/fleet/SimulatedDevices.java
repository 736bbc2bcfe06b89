package io.selfenroll.deviceclient.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.selfenroll.deviceclient.api.Answers;
import io.selfenroll.deviceclient.api.DeviceKey;
import io.selfenroll.deviceclient.api.Enrollment;
import io.selfenroll.deviceclient.api.EnrollmentApi;
import io.selfenroll.deviceclient.api.ServerProblem;
import io.selfenroll.deviceclient.api.ServerUnreachable;
import io.selfenroll.deviceclient.credential.NotACredential;
import io.selfenroll.deviceclient.credential.OneTimePassword;
import io.selfenroll.deviceclient.credential.UserName;

/** Enrolls a device with each credential and synchronises it, so many at a time. */
final class SimulatedDevices implements AutoCloseable {

    private static final List<String> PLATFORMS = List.of("ANDROID", "IOS", "WINDOWS", "MACOS", "LINUX", "CHROMEOS");

    private final EnrollmentApi api;
    private final Fleet fleet;
    private final Tally tally;
    private final int count;
    private final Consumer<String> progress;
    private final Semaphore slots;
    private final AtomicInteger numbers = new AtomicInteger();
    private final ExecutorService devices = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Integer> terms = new ConcurrentHashMap<>();

    /**
     * @param count how many there will be at most
     * @param progress gets a line every two seconds
     */
    SimulatedDevices(EnrollmentApi api, Fleet fleet, Tally tally, int count, Consumer<String> progress) {
        this.api = api;
        this.fleet = fleet;
        this.tally = tally;
        this.count = count;
        this.progress = progress;
        this.slots = new Semaphore(fleet.concurrency());
    }

    /** Returns when every one of them has ended. */
    void run(List<Credential> credentials) throws InterruptedException {
        Semaphore ended = new Semaphore(0);
        for (Credential credential : credentials) {
            devices.execute(() -> {
                try {
                    slots.acquire();
                    try {
                        live(credential);
                    } finally {
                        slots.release();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    ended.release();
                }
            });
        }
        while (!ended.tryAcquire(credentials.size(), 2, TimeUnit.SECONDS)) {
            progress.accept(tally.progress(count));
        }
    }

    private void live(Credential credential) throws InterruptedException {
        try {
            UserName user = UserName.parse(credential.username());
            OneTimePassword password = OneTimePassword.parse(credential.password());
            Integer accepted = terms(user.site());
            EnrollmentApi own = fleet.dpop() ? api.of(DeviceKey.generate()) : api;
            long start = System.nanoTime();
            Answers.Enrolled device = own.enroll(new Enrollment(
                    user.toString(),
                    password.formatted(),
                    UUID.randomUUID().toString(),
                    facts(numbers.incrementAndGet()),
                    accepted));
            tally.enrolled(since(start), own.bound());
            long synced = System.nanoTime();
            for (int i = 0; i < fleet.syncs(); i++) {
                synced = System.nanoTime();
                own.sync(device.accessToken(), "1.0");
            }
            tally.synced(since(synced));
        } catch (NotACredential e) {
            tally.failed("no credential: " + e.getMessage());
        } catch (ServerProblem e) {
            tally.failed(e.name());
        } catch (ServerUnreachable e) {
            tally.failed("no answer");
        } catch (RuntimeException e) {
            tally.failed("mistake of the kit: " + e.getClass().getSimpleName());
        }
    }

    /** Whoever simulates devices accepts for them; null when the site has none. */
    private Integer terms(String site) throws ServerProblem, ServerUnreachable, InterruptedException {
        Integer known = terms.get(site);
        if (known == null) {
            Answers.Terms asked = api.site(site).terms();
            known = asked == null ? 0 : asked.version();
            terms.put(site, known);
        }
        return known == 0 ? null : known;
    }

    private static Enrollment.DeviceFacts facts(int number) {
        return new Enrollment.DeviceFacts(
                PLATFORMS.get(number % PLATFORMS.size()),
                "Selfenroll",
                "Simulated",
                "1.0",
                "Fleet device " + number,
                null,
                null,
                null);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        devices.shutdownNow();
    }
}
