package io.selfenroll.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** JSON of events. Lenient to fields it does not know, because producers may add some; times are ISO 8601 texts. */
final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    static String write(Object payload) {
        try {
            return MAPPER.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(payload.getClass() + " cannot be written as JSON", e);
        }
    }

    static byte[] bytes(Object payload) {
        return payload == null ? null : write(payload).getBytes(StandardCharsets.UTF_8);
    }

    static <T> T read(byte[] json, Class<T> type) {
        try {
            T value = json == null ? null : MAPPER.readValue(json, type);
            if (value == null) {
                throw new UnreadableEvent("the value is empty");
            }
            return value;
        } catch (IOException e) {
            // The parser's message repeats parts of the value, which may be secret.
            throw new UnreadableEvent("the value is not JSON of the form of " + type.getSimpleName());
        }
    }
}
