package io.selfenroll.localstack.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka node, broker and controller in one, inside this JVM, on the loopback interface. Topics must be created. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;

    private EmbeddedKafka(KafkaRaftServer server) {
        this.server = server;
    }

    /** Starts the node, formatting the directory first when it is empty; returns once clients are served. */
    public static EmbeddedKafka start(
            Path directory, int port, int controllerPort, List<KafkaProcess.SideDoor> sideDoors) {
        try {
            Path data = Files.createDirectories(directory).toAbsolutePath();
            if (!Files.exists(data.resolve("meta.properties"))) {
                format(data);
            }
            Properties settings = settings(data, port, controllerPort);
            sideDoors.forEach(door -> open(door, settings));
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server);
        } catch (IOException e) {
            throw new IllegalStateException("Kafka could not be started in " + directory, e);
        }
    }

    private static void open(KafkaProcess.SideDoor door, Properties settings) {
        String name = "SIDE" + door.port();
        add(settings, "listeners", name + "://127.0.0.1:" + door.port());
        add(settings, "advertised.listeners", name + "://127.0.0.1:" + door.advertised());
        add(settings, "listener.security.protocol.map", name + ":PLAINTEXT");
    }

    private static void add(Properties settings, String key, String value) {
        settings.put(key, settings.getProperty(key) + "," + value);
    }

    private static void format(Path data) throws IOException {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName(CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The directory could not be formatted: " + data, e);
        }
    }

    private static Properties settings(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "" + NODE);
        settings.put("log.dirs", data.toString());
        settings.put(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // A laptop's worth of threads and buffers.
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("metadata.log.max.record.bytes.between.snapshots", "10485760");
        return settings;
    }

    /** Waits until the node has been stopped. */
    void awaitStop() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
