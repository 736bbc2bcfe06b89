package io.selfenroll.localstack.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The main class of Kafka's own JVM. */
final class KafkaMain {

    private KafkaMain() {}

    /** Arguments: data directory, port, controller port, and a file to create once clients are served. */
    public static void main(String[] args) throws IOException {
        EmbeddedKafka kafka =
                EmbeddedKafka.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-stop"));
        Files.writeString(Path.of(args[3]), "ready");
        kafka.awaitStop();
    }
}
