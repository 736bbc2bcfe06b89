package io.selfenroll.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0, Kafka protocol binding, binary content mode, with W3C trace context. */
final class CloudEvent {

    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String TIME = "ce_time";
    private static final String TRACEPARENT = "traceparent";

    private CloudEvent() {}

    static ProducerRecord<String, byte[]> record(
            String topic, String source, UUID id, String key, String type, Instant time, String trace, byte[] value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        Headers headers = message.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, ID, id.toString());
        add(headers, TYPE, type);
        add(headers, "ce_source", source);
        add(headers, TIME, time.toString());
        add(headers, "content-type", "application/json");
        if (trace != null) {
            add(headers, TRACEPARENT, trace);
        }
        return message;
    }

    /** Null when there is none. */
    static String type(ConsumerRecord<String, byte[]> message) {
        return text(message.headers(), TYPE);
    }

    /** @throws UnreadableEvent when id or type are missing */
    static Event read(ConsumerRecord<String, byte[]> message) {
        String id = text(message.headers(), ID);
        String type = text(message.headers(), TYPE);
        if (id == null || type == null) {
            throw new UnreadableEvent("header " + (id == null ? ID : TYPE) + " is missing");
        }
        return event(message, id, type);
    }

    /** As much as can be read of a message that is no proper event. */
    static Event salvage(ConsumerRecord<String, byte[]> message) {
        return event(message, text(message.headers(), ID), text(message.headers(), TYPE));
    }

    private static Event event(ConsumerRecord<String, byte[]> message, String id, String type) {
        return new Event(
                id,
                type,
                message.key(),
                time(message),
                message.topic(),
                message.partition(),
                message.offset(),
                message.value());
    }

    private static Instant time(ConsumerRecord<String, byte[]> message) {
        String time = text(message.headers(), TIME);
        try {
            return time == null ? Instant.ofEpochMilli(message.timestamp()) : Instant.parse(time);
        } catch (DateTimeParseException e) {
            return Instant.ofEpochMilli(message.timestamp());
        }
    }

    /** The current trace as a {@code traceparent}, or null outside of one. */
    static String currentTrace() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
