package io.selfenroll.localstack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import io.selfenroll.localstack.install.LogFiles;
import io.selfenroll.localstack.install.Passwords;
import io.selfenroll.localstack.install.Ports;
import io.selfenroll.localstack.kafka.KafkaProcess;
import io.selfenroll.localstack.mariadb.Account;
import io.selfenroll.localstack.mariadb.EmbeddedMariaDb;
import io.selfenroll.localstack.process.Part;
import io.selfenroll.localstack.service.Service;

/** MariaDB and Kafka of an installation. */
final class Engines {

    private static final Duration STOP = Duration.ofSeconds(20);

    private final Path data;
    private final LogFiles logs;
    private final Passwords passwords;
    private final int databasePort;
    private final int kafkaPort;
    private final int controllerPort;

    Engines(Path data, LogFiles logs, Ports ports, Passwords passwords, int kafkaPort) {
        this.data = data;
        this.logs = logs;
        this.passwords = passwords;
        this.databasePort = ports.choose("mariadb");
        this.kafkaPort = kafkaPort;
        this.controllerPort = ports.choose("kafka-controller");
    }

    /** Followed by the name of a schema. */
    String databaseUrl() {
        return "jdbc:mariadb://127.0.0.1:" + databasePort + "/";
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    Part.Plan mariaDb() {
        List<Account> accounts = Arrays.stream(Service.values())
                .map(service -> new Account(service.schema(), service.schema(), passwords.get(service.id())))
                .toList();
        EmbeddedMariaDb.Settings settings = new EmbeddedMariaDb.Settings(
                data.resolve("mariadb"),
                databasePort,
                passwords.get("mariadb-root"),
                logs.file("mariadb"),
                true,
                accounts);
        return new Part.Plan(
                "mariadb",
                () -> EmbeddedMariaDb.start(settings).process(),
                () -> accepts(databasePort),
                STOP,
                logs.file("mariadb").toString());
    }

    Part.Plan kafka() {
        KafkaProcess.Settings settings = new KafkaProcess.Settings(
                data.resolve("kafka"), kafkaPort, controllerPort, logs.file("kafka"), classArchive());
        return new Part.Plan(
                "kafka",
                () -> KafkaProcess.start(settings).process(),
                () -> accepts(kafkaPort),
                STOP,
                logs.file("kafka").toString());
    }

    /** The JVM writes the archive when it ends for the first time, and anew when it no longer fits. */
    private List<String> classArchive() {
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + data.resolve("aot").resolve("kafka.jsa"),
                "-Xlog:disable");
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
