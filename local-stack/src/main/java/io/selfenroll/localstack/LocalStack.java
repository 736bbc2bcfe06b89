package io.selfenroll.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import io.selfenroll.keys.LocalKeys;
import io.selfenroll.localstack.install.InstallationLock;
import io.selfenroll.localstack.install.LogFiles;
import io.selfenroll.localstack.install.Passwords;
import io.selfenroll.localstack.install.Ports;
import io.selfenroll.localstack.mail.MailStore;
import io.selfenroll.localstack.mail.SmtpSink;
import io.selfenroll.localstack.process.FreePort;
import io.selfenroll.localstack.process.Part;
import io.selfenroll.localstack.process.RunRecords;
import io.selfenroll.localstack.service.AotCaches;
import io.selfenroll.localstack.service.Service;
import io.selfenroll.localstack.service.ServiceConfiguration;
import io.selfenroll.localstack.service.ServiceLauncher;
import io.selfenroll.localstack.service.StartTraining;
import io.selfenroll.localstack.web.FrontDoor;
import io.selfenroll.localstack.web.InnerDoor;

/**
 * The whole system: MariaDB, Kafka, the SMTP sink, the four services, the front door. Names of parts are
 * {@code mariadb}, {@code kafka} and the services' module names; further instances of a service have {@code -2},
 * {@code -3} and so on behind its name.
 */
public final class LocalStack implements AutoCloseable {

    public static final String ADMIN_EMAIL = "admin@selfenroll.example";

    private static final String LAUNCHER = "launcher";
    private static final Duration READY = Duration.ofSeconds(240);
    private static final Executor THREADS = Thread::startVirtualThread;

    private final StackSettings settings;
    private final Consumer<String> report;
    private final Map<String, Part> engines = new LinkedHashMap<>();
    private final Map<String, Part> services = new LinkedHashMap<>();
    private final List<AutoCloseable> closeAtEnd = new ArrayList<>();
    private int port;
    private int kafkaPort;
    private MailStore mails;
    private boolean closed;

    /** @param report gets one line for each step and for everything that goes wrong later */
    public LocalStack(StackSettings settings, Consumer<String> report) {
        this.settings = settings;
        this.report = report;
    }

    /** Starts everything; returns once every part is ready. Refusals ({@link StartRefused}) leave nothing running. */
    public LocalStack start() {
        try {
            later(InstallationLock.take(settings.data()));
            LogFiles logs = new LogFiles(settings.data().resolve("log"));
            RunRecords records = new RunRecords(settings.data().resolve("run"));
            List<String> leftOvers = records.endLeftOvers();
            if (!leftOvers.isEmpty()) {
                report.accept("Ended what an earlier run left behind: " + String.join(", ", leftOvers));
            }
            records.add(LAUNCHER, ProcessHandle.current());
            later(() -> records.remove(LAUNCHER));
            startParts(logs, records);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void startParts(LogFiles logs, RunRecords records) {
        Ports ports = Ports.read(settings.data().resolve("ports.json"));
        port = outsidePort(settings.port(), "--port", "proxy", ports);
        kafkaPort = outsidePort(settings.kafkaPort(), "--kafka-port", "kafka", ports);
        Path keys = settings.data().resolve("keys");
        LocalKeys.createMissing(keys);
        Passwords passwords = new Passwords(settings.data().resolve("passwords"));
        Engines plans = new Engines(settings.data(), logs, ports, passwords, kafkaPort, settings.detours());
        int smtpPort = ports.choose("smtp");
        adminPassword();
        Map<Service, List<Instance>> instances = instances(ports);
        int credentialPort = innerPort(ports, instances.get(Service.CREDENTIAL));
        AotCaches caches = new AotCaches(settings.data().resolve("aot"));
        List<ServiceLauncher> launchers = new ArrayList<>();
        instances.values().stream().flatMap(List::stream).forEach(instance -> {
            String name = instance.name();
            Map<Service, Integer> reached = new EnumMap<>(Service.class);
            reached.put(Service.CREDENTIAL, settings.detours().port(name, Service.CREDENTIAL.id(), credentialPort));
            reached.put(instance.service(), instance.port());
            ServiceConfiguration configuration = new ServiceConfiguration(
                    url(),
                    plans.databaseUrl(name),
                    plans.bootstrapServers(name),
                    reached,
                    settings.detours().port(name, "smtp", smtpPort),
                    keys,
                    new ServiceConfiguration.FirstAdmin(
                            ADMIN_EMAIL, settings.data().resolve("admin-password")),
                    settings.properties());
            Path file = settings.data().resolve("config").resolve(name + ".properties");
            configuration.write(
                    instance.service(), passwords.get(instance.service().id()), file);
            ServiceLauncher launcher = new ServiceLauncher(
                    instance.service(),
                    name,
                    settings.repository(),
                    settings.compilation(),
                    file,
                    logs.file(name),
                    instance.port(),
                    caches);
            launchers.add(launcher);
            addPart(services, launcher.plan(), records);
        });
        addPart(engines, plans.mariaDb(), records);
        addPart(engines, plans.kafka(), records);
        mails = new MailStore(settings.data().resolve("mail"), settings.mailsKept());
        later(new SmtpSink(smtpPort, mails));
        later(new FrontDoor(
                port,
                new FrontDoor.Rooms(
                        settings.repository().resolve("web-ui").resolve("dist"),
                        settings.repository().resolve("docs"),
                        behindTheDoor(instances),
                        mails,
                        this::missing)));
        startAll(engines);
        if (settings.training() && !isClosed()) {
            new StartTraining(caches, report).run(oneOfEach(launchers));
        }
        startAll(services);
    }

    /** One running copy of a service. */
    private record Instance(Service service, String name, int port) {}

    private Map<Service, List<Instance>> instances(Ports ports) {
        Map<Service, List<Instance>> instances = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            List<Instance> own = new ArrayList<>();
            for (int number = 1; number <= settings.instances(); number++) {
                String name = service.id() + (number == 1 ? "" : "-" + number);
                own.add(new Instance(service, name, ports.choose(name)));
            }
            instances.put(service, own);
        }
        return instances;
    }

    /** Where other services find a service: itself, or something that gives each of its instances a share. */
    private int innerPort(Ports ports, List<Instance> instances) {
        if (instances.size() == 1) {
            return instances.getFirst().port();
        }
        int port = ports.choose("inner-" + instances.getFirst().service().id());
        later(new InnerDoor(port, instances.stream().map(Instance::port).toList()));
        return port;
    }

    private Map<Service, List<Integer>> behindTheDoor(Map<Service, List<Instance>> instances) {
        Map<Service, List<Integer>> reached = new EnumMap<>(Service.class);
        instances.forEach((service, own) -> reached.put(
                service,
                own.stream()
                        .map(instance -> settings.detours().port("front-door", instance.name(), instance.port()))
                        .toList()));
        return reached;
    }

    private static List<ServiceLauncher> oneOfEach(List<ServiceLauncher> launchers) {
        Map<Service, ServiceLauncher> first = new EnumMap<>(Service.class);
        launchers.forEach(launcher -> first.putIfAbsent(launcher.service(), launcher));
        return List.copyOf(first.values());
    }

    private static int outsidePort(int wanted, String option, String name, Ports ports) {
        if (wanted == 0) {
            return ports.choose(name);
        }
        if (!FreePort.isFree(wanted)) {
            throw new StartRefused("Port " + wanted + " is taken by another program: stop that, or choose another port"
                    + " with " + option + ".");
        }
        return wanted;
    }

    private void addPart(Map<String, Part> group, Part.Plan plan, RunRecords records) {
        group.put(plan.name(), new Part(plan, records, report));
    }

    private synchronized void later(AutoCloseable part) {
        closeAtEnd.add(part);
    }

    private void startAll(Map<String, Part> group) {
        List<CompletableFuture<Void>> starts = group.values().stream()
                .map(part -> CompletableFuture.runAsync(() -> startAndAwait(part), THREADS))
                .toList();
        starts.forEach(CompletableFuture::join);
    }

    private void startAndAwait(Part part) {
        Instant begin = Instant.now();
        if (isClosed()) {
            return;
        }
        part.start();
        while (!part.isReady()) {
            if (isClosed()) {
                return;
            }
            if (Instant.now().isAfter(begin.plus(READY))) {
                throw new StartRefused(part.name() + " did not become ready within " + READY.toSeconds() + " s, see "
                        + settings.data().resolve("log").resolve(part.name() + ".log") + ".");
            }
            pause();
        }
        Duration took = Duration.between(begin, Instant.now());
        report.accept("%-22s ready  %4.1f s".formatted(part.name(), took.toMillis() / 1000.0));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted.");
        }
    }

    /** The address of the front door, as users see it. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return "localhost:" + kafkaPort;
    }

    /** What the mail server has accepted. */
    public MailStore mails() {
        return mails;
    }

    public Path data() {
        return settings.data();
    }

    /** The first administrator's first password. */
    public String adminPassword() {
        return new Passwords(settings.data()).get("admin-password");
    }

    /** Names of the parts that do not serve requests now; empty when all is well. */
    public List<String> missing() {
        List<Part> all = new ArrayList<>(engines.values());
        all.addAll(services.values());
        List<CompletableFuture<Boolean>> answers = all.stream()
                .map(part -> CompletableFuture.supplyAsync(part::isReady, THREADS))
                .toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!answers.get(i).join()) {
                names.add(all.get(i).name());
            }
        }
        return names;
    }

    /** Ends a part as kill -9 does. It stays away until {@link #restart}. */
    public void kill9(String name) {
        part(name).kill9();
    }

    /** Starts a part that was killed, or stops and starts one that runs; returns once it is ready. */
    public void restart(String name) {
        Part part = part(name);
        part.stop();
        startAndAwait(part);
    }

    /** Stops a part as an operator does: it may finish what it has begun. It stays away until {@link #restart}. */
    public void stop(String name) {
        part(name).stop();
    }

    /** The process id of a part. */
    public long pid(String name) {
        return part(name).current().handle().pid();
    }

    private Part part(String name) {
        Part part = engines.getOrDefault(name, services.get(name));
        if (part == null) {
            throw new NoSuchElementException("No part is named " + name);
        }
        return part;
    }

    private synchronized List<AutoCloseable> toClose() {
        return List.copyOf(closeAtEnd.reversed());
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Stops the services, then Kafka, then MariaDB, then the rest; does nothing the second time. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        List<CompletableFuture<Void>> stops = services.values().stream()
                .map(part -> CompletableFuture.runAsync(part::stop, THREADS))
                .toList();
        stops.forEach(CompletableFuture::join);
        engines.values().stream().toList().reversed().forEach(Part::stop);
        for (AutoCloseable part : toClose()) {
            try {
                part.close();
            } catch (Exception e) {
                report.accept("Not closed: " + e.getMessage());
            }
        }
    }
}
