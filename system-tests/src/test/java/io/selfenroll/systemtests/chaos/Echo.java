package io.selfenroll.systemtests.chaos;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import io.selfenroll.localstack.kafka.TopicReader;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events again that are in the topics already, as other events: nobody can know them by their ids. */
final class Echo implements AutoCloseable {

    private final String kafka;
    private final KafkaProducer<String, byte[]> producer;

    Echo(String kafka) {
        this.kafka = kafka;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    /** Those of a site, named by its slug in addresses or by its id, the last first. */
    void everythingBackwards(String topic, String slug, String siteId) {
        List<ConsumerRecord<String, byte[]>> messages = read(topic).stream()
                .filter(message -> message.value() != null)
                .filter(message -> {
                    String text = new String(message.value(), StandardCharsets.UTF_8);
                    return text.contains(slug) || text.contains(siteId);
                })
                .toList();
        if (messages.isEmpty()) {
            throw new AssertionError("Nothing of " + slug + " is in " + topic);
        }
        messages.reversed().forEach(this::send);
    }

    /** The oldest that is kept of a key. */
    void first(String topic, String key) {
        send(read(topic).stream()
                .filter(message -> key.equals(message.key()))
                .findFirst()
                .orElseThrow());
    }

    /** Consumer groups that have not read everything yet. */
    Set<String> groupsBehind() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
            return admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> behind(admin, group))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean behind(Admin admin, String group) {
        try {
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> ends =
                    read.keySet().stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().entrySet().stream()
                    .anyMatch(end ->
                            read.get(end.getKey()).offset() < end.getValue().offset());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(group, e);
        }
    }

    private void send(ConsumerRecord<String, byte[]> message) {
        ProducerRecord<String, byte[]> again = new ProducerRecord<>(
                message.topic(), message.partition(), message.key(), message.value(), message.headers());
        again.headers().remove("ce_id");
        again.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(again).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic) {
        try (TopicReader reader = new TopicReader(kafka)) {
            return reader.readAll(topic);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
