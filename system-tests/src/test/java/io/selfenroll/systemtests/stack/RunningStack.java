package io.selfenroll.systemtests.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.selfenroll.localstack.LocalStack;
import io.selfenroll.localstack.StackSettings;
import io.selfenroll.localstack.demo.DemoData;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;

/** The packaged system on free ports with data of its own, gone with the test JVM. */
public final class RunningStack implements AutoCloseable {

    private static final List<String> SERVICES =
            List.of("enrollment-service", "credential-service", "notification-service", "admin-service");

    private final Path data;
    private final LocalStack stack;
    private final DemoData.Facts demo;

    private RunningStack(Path data, LocalStack stack, DemoData.Facts demo) {
        this.data = data;
        this.stack = stack;
        this.demo = demo;
    }

    static RunningStack start() {
        try {
            Path data = Files.createTempDirectory("selfenroll-system-test");
            LocalStack stack = new LocalStack(StackSettings.onFreePorts(data), line -> {}).start();
            return new RunningStack(
                    data, stack, DemoData.create(stack.url(), LocalStack.ADMIN_EMAIL, stack.adminPassword()));
        } catch (IOException e) {
            throw new IllegalStateException("No folder for the stack's data", e);
        }
    }

    public String url() {
        return stack.url();
    }

    public String kafka() {
        return stack.kafka();
    }

    /** Where the stack keeps configuration, logs and data. */
    public Path data() {
        return data;
    }

    public String adminEmail() {
        return LocalStack.ADMIN_EMAIL;
    }

    public String adminPassword() {
        return stack.adminPassword();
    }

    public Administrator administrator() {
        return Administrator.signIn(url(), kafka(), adminEmail(), adminPassword());
    }

    /** Somebody with a fresh address; not yet known to the site. */
    public User user(Site site) {
        return new User(url(), "u" + UUID.randomUUID().toString().substring(0, 12) + "@" + site.slug() + ".example");
    }

    public Site demoSite() {
        return new Site(null, demo.slug(), demo.pin());
    }

    public User demoUser() {
        return new User(url(), demo.userEmail());
    }

    /** kill -9 of every service, as near to at once as it goes. */
    public void killServices() {
        SERVICES.forEach(stack::kill9);
    }

    public void restartKilledServices() {
        SERVICES.parallelStream().forEach(stack::restart);
    }

    @Override
    public void close() throws IOException {
        stack.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
