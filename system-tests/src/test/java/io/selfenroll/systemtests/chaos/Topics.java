package io.selfenroll.systemtests.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.selfenroll.localstack.kafka.TopicReader;
import io.selfenroll.systemtests.stack.RunningStack;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The events of the journeys' topics, each once, and how many records were written beyond that. */
final class Topics {

    private static final List<String> JOURNEY = List.of("enrollment-request", "credential", "delivery", "device");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Event> events = new ArrayList<>();
    private int repeated;

    record Event(String id, String type, JsonNode value) {

        String text(String field) {
            return value.path(field).asText(null);
        }
    }

    private Topics() {}

    static Topics read(RunningStack stack) {
        Topics topics = new Topics();
        try (TopicReader reader = new TopicReader(stack.kafka())) {
            for (String topic : JOURNEY) {
                topics.add(reader.readAll("selfenroll." + topic));
            }
        }
        return topics;
    }

    private void add(List<ConsumerRecord<String, byte[]>> records) {
        Set<String> ids = new HashSet<>();
        for (ConsumerRecord<String, byte[]> message : records) {
            Header id = message.headers().lastHeader("ce_id");
            Header type = message.headers().lastHeader("ce_type");
            if (id == null || type == null || message.value() == null) {
                continue;
            }
            if (ids.add(text(id))) {
                events.add(new Event(text(id), text(type), parse(message.value())));
            } else {
                repeated++;
            }
        }
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static JsonNode parse(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Event> events() {
        return events;
    }

    int repeated() {
        return repeated;
    }
}
