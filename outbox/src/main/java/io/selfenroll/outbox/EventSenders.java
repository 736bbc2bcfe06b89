package io.selfenroll.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes senders to Kafka that write durably: acknowledged by all in-sync replicas, without duplicates of their own. */
@ApplicationScoped
public class EventSenders {

    private final Map<String, Object> kafka;
    private final TopicsConfig topics;
    private final String source;

    EventSenders(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TopicsConfig topics,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.kafka = kafka;
        this.topics = topics;
        this.source = "/selfenroll/" + application;
    }

    /**
     * @param name shows in metrics and broker logs
     * @param company how long an event may wait for others that go to Kafka with it
     * @param patience after which a send without acknowledgement has failed; blocking included, so at most twice this
     */
    public EventSender create(String name, Duration patience, Duration company) {
        return new EventSender(producer(name, patience, company), topics.prefix(), source);
    }

    Producer<String, byte[]> producer(String name, Duration patience, Duration company) {
        int patienceMs = (int) patience.toMillis();
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, source.substring(source.lastIndexOf('/') + 1) + "-" + name);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patienceMs);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patienceMs);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patienceMs + (int) company.toMillis());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, company.toMillis());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
