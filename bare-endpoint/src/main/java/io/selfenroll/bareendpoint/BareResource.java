package io.selfenroll.bareendpoint;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.annotation.PreDestroy;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Answers 202 once Kafka has stored the body (acks=all). */
@Path("/bare")
public class BareResource {

    private static final String TOPIC = "bare-endpoint";

    private final KafkaProducer<String, String> producer;

    /** What was sent. */
    public record Submission(String email, String pin) {}

    /** The answer. */
    public record Accepted(String reference) {}

    BareResource(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new StringSerializer());
    }

    @POST
    @RunOnVirtualThread
    @ResponseStatus(202)
    public Accepted accept(Submission submission) throws InterruptedException, ExecutionException, TimeoutException {
        producer.send(new ProducerRecord<>(TOPIC, submission.email(), submission.toString()))
                .get(2, TimeUnit.SECONDS);
        return new Accepted("K7QM-4X2P");
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
