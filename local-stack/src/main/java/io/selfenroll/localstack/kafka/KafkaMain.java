package io.selfenroll.localstack.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The main class of Kafka's own JVM. */
final class KafkaMain {

    private KafkaMain() {}

    /** Arguments: data directory, port, controller port, a file to create once clients are served, side doors. */
    public static void main(String[] args) throws IOException {
        List<KafkaProcess.SideDoor> sideDoors =
                Arrays.stream(args).skip(4).map(KafkaProcess.SideDoor::parse).toList();
        EmbeddedKafka kafka =
                EmbeddedKafka.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), sideDoors);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-stop"));
        Files.writeString(Path.of(args[3]), "ready");
        kafka.awaitStop();
    }
}
