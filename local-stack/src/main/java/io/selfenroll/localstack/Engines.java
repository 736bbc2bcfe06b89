package io.selfenroll.localstack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

    private static final String MARIADB = "mariadb";
    private static final String KAFKA = "kafka";
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Path data;
    private final LogFiles logs;
    private final Passwords passwords;
    private final int databasePort;
    private final int kafkaPort;
    private final int controllerPort;
    private final Ports ports;
    private final Detours detours;
    private final List<KafkaProcess.SideDoor> sideDoors = new ArrayList<>();

    Engines(Path data, LogFiles logs, Ports ports, Passwords passwords, int kafkaPort, Detours detours) {
        this.data = data;
        this.logs = logs;
        this.passwords = passwords;
        this.databasePort = ports.choose(MARIADB);
        this.kafkaPort = kafkaPort;
        this.controllerPort = ports.choose("kafka-controller");
        this.ports = ports;
        this.detours = detours;
    }

    /** As this part is told; followed by the name of a schema. */
    String databaseUrl(String part) {
        return "jdbc:mariadb://127.0.0.1:" + detours.port(part, MARIADB, databasePort) + "/";
    }

    /**
     * As this part is told, before Kafka starts. Clients go on to where the broker says that it is, so whoever makes a
     * detour gets a listener of its own that says so.
     */
    String bootstrapServers(String part) {
        if (detours.equals(Detours.NONE)) {
            return "127.0.0.1:" + kafkaPort;
        }
        int port = ports.choose("kafka-for-" + part);
        KafkaProcess.SideDoor door = new KafkaProcess.SideDoor(port, detours.port(part, KAFKA, port));
        sideDoors.add(door);
        return "127.0.0.1:" + door.advertised();
    }

    Part.Plan mariaDb() {
        List<Account> accounts = Arrays.stream(Service.values())
                .map(service -> new Account(service.schema(), service.schema(), passwords.get(service.id())))
                .toList();
        EmbeddedMariaDb.Settings settings = new EmbeddedMariaDb.Settings(
                data.resolve(MARIADB), databasePort, passwords.get("mariadb-root"), logs.file(MARIADB), true, accounts);
        return new Part.Plan(
                MARIADB,
                () -> EmbeddedMariaDb.start(settings).process(),
                () -> accepts(databasePort),
                STOP,
                logs.file(MARIADB).toString());
    }

    Part.Plan kafka() {
        KafkaProcess.Settings settings = new KafkaProcess.Settings(
                data.resolve(KAFKA),
                kafkaPort,
                controllerPort,
                List.copyOf(sideDoors),
                logs.file(KAFKA),
                classArchive());
        return new Part.Plan(
                KAFKA,
                () -> KafkaProcess.start(settings).process(),
                () -> accepts(kafkaPort),
                STOP,
                logs.file(KAFKA).toString());
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
