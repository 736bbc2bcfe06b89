package io.selfenroll.benchmarks.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.loadgenerator.Load;
import io.selfenroll.localstack.LocalStack;
import io.selfenroll.localstack.StackSettings;
import io.selfenroll.localstack.install.Ports;
import io.selfenroll.localstack.service.Compilation;

/** The local stack on free ports with data of its own, with start caches, and what loads it. */
public final class BenchStack implements AutoCloseable {

    private final Path repository;
    private final LocalStack stack;
    private final Load load;
    private final Administrator administrator;

    private BenchStack(Path repository, LocalStack stack) {
        this.repository = repository;
        this.stack = stack;
        this.load = new Load(
                stack.data().resolve("load"),
                repository.resolve("load-generator/target") + "/*:" + repository.resolve("load-generator/target/lib")
                        + "/*");
        this.administrator = Administrator.signIn(stack);
    }

    /** Starts with new data and, after a minute in which they are made, with start caches: loads are faster by them, too. */
    public static BenchStack start(Path repository, Path data, Report report) {
        StackSettings settings = new StackSettings(repository, data, 0, 0, true).withCompilation(Compilation.THOROUGH);
        return new BenchStack(settings.repository(), new LocalStack(settings, report::note).start());
    }

    public Load load() {
        return load;
    }

    public Administrator administrator() {
        return administrator;
    }

    public LocalStack parts() {
        return stack;
    }

    public Path repository() {
        return repository;
    }

    /** The address of a service itself, without the proxy. */
    public String service(String name) {
        return "http://127.0.0.1:" + port(name);
    }

    /** The port of a part. */
    public int port(String name) {
        return Ports.read(stack.data().resolve("ports.json")).known(name);
    }

    /** A connection to the database of a service, as its own user. */
    public Connection database(String service) throws SQLException {
        Properties settings = new Properties();
        try (Reader file =
                Files.newBufferedReader(stack.data().resolve("config").resolve(service + ".properties"))) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DriverManager.getConnection(
                settings.getProperty("quarkus.datasource.jdbc.url"),
                settings.getProperty("quarkus.datasource.username"),
                settings.getProperty("quarkus.datasource.password"));
    }

    /** All schemas, as the database's own administrator. */
    public Connection rootDatabase() throws IOException, SQLException {
        Path password = stack.data().resolve("passwords").resolve("mariadb-root");
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port("mariadb") + "/",
                "root",
                Files.readString(password).strip());
    }

    @Override
    public void close() {
        stack.close();
    }
}
