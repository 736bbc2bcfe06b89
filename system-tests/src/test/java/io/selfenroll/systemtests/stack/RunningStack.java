package io.selfenroll.systemtests.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.selfenroll.localstack.LocalStack;
import io.selfenroll.localstack.StackSettings;
import io.selfenroll.localstack.demo.DemoData;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;

/** The packaged system on free ports with data of its own, gone with the test JVM. */
public final class RunningStack implements AutoCloseable {

    public static final List<String> SERVICES =
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
        return start(UnaryOperator.identity());
    }

    /** For tests that need a stack of their own; they close it. */
    public static RunningStack start(UnaryOperator<StackSettings> settings) {
        try {
            Path data = Files.createTempDirectory("selfenroll-system-test");
            LocalStack stack = new LocalStack(settings.apply(StackSettings.onFreePorts(data)), line -> {}).start();
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

    /** Where a service itself listens, which nobody outside of a real installation reaches. */
    public String serviceUrl(String service) {
        return "http://127.0.0.1:" + setting(service, "quarkus.http.port");
    }

    /** Out of the configuration file of a service. */
    public String setting(String service, String name) {
        return settings(service).getProperty(name);
    }

    private Properties settings(String service) {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("config").resolve(service + ".properties"))) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    /**
     * Starts one more instance of a service; who asks for it closes it.
     *
     * @param more settings that this instance has beside those of the service
     */
    public FurtherInstance startAnother(String service, Map<String, String> more) {
        return FurtherInstance.start(data, service, settings(service), more);
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

    /** Names of all parts that can be killed: {@code mariadb}, {@code kafka} and the services. */
    public List<String> parts() {
        return Stream.concat(Stream.of("mariadb", "kafka"), SERVICES.stream()).toList();
    }

    /** Ends a part as kill -9 does; it stays away until {@link #restart}. */
    public void kill9(String part) {
        stack.kill9(part);
    }

    /** Stops a part as an operator does; it stays away until {@link #restart}. */
    public void stop(String part) {
        stack.stop(part);
    }

    /** Stops a part that runs, starts it, and returns once it is ready. */
    public void restart(String part) {
        stack.restart(part);
    }

    /** Names of the parts that are not ready now. */
    public List<String> missing() {
        return stack.missing();
    }

    /** The part stands still: its connections stay open, and nothing comes back. */
    public void freeze(String part) {
        signal(part, "STOP");
    }

    public void thaw(String part) {
        signal(part, "CONT");
    }

    /** No file of the part can grow any more, until it is started again. */
    public void fillDisk(String part) {
        run("prlimit", "--fsize=0", "--pid", Long.toString(stack.pid(part)));
    }

    private void signal(String part, String name) {
        run("kill", "-" + name, Long.toString(stack.pid(part)));
    }

    private static void run(String... command) {
        try {
            int code = new ProcessBuilder(command).start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the mail server has accepted for an address, newest first. */
    public List<Mail> mails(String address) {
        return stack.mails().find(address).stream()
                .map(mail -> new Mail(
                        mail.id(),
                        mail.from(),
                        mail.to(),
                        mail.subject(),
                        mail.date().toString(),
                        mail.text(),
                        mail.html(),
                        Map.copyOf(mail.headers())))
                .toList();
    }

    /** A connection to the schema of a service, as that service. */
    public Connection database(String service) throws SQLException {
        Properties settings = settings(service);
        return DriverManager.getConnection(
                settings.getProperty("quarkus.datasource.jdbc.url"),
                settings.getProperty("quarkus.datasource.username"),
                settings.getProperty("quarkus.datasource.password"));
    }

    /** All schemas, as the database's own administrator. */
    public Connection rootDatabase() throws IOException, SQLException {
        String url = setting("admin-service", "quarkus.datasource.jdbc.url");
        return DriverManager.getConnection(
                url.substring(0, url.lastIndexOf('/') + 1),
                "root",
                Files.readString(data.resolve("passwords").resolve("mariadb-root"))
                        .strip());
    }

    /** What lives in the memory of a service now, garbage and what only waits for its finalizer left out. */
    public void dumpHeap(String service, Path file) throws IOException, InterruptedException {
        jcmd(service, "GC.run");
        jcmd(service, "GC.run_finalization");
        String printed = jcmd(service, "GC.heap_dump", file.toString());
        if (!Files.exists(file)) {
            throw new IllegalStateException("No heap dump of " + service + ": " + printed);
        }
    }

    private String jcmd(String service, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(stack.pid(service))));
        line.addAll(List.of(command));
        Process jcmd = new ProcessBuilder(line).redirectErrorStream(true).start();
        String printed = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", line) + ": " + printed);
        }
        return printed;
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
