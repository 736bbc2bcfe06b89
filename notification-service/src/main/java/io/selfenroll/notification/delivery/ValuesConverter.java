package io.selfenroll.notification.delivery;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.selfenroll.messagetemplate.Placeholder;

/** By the names that templates use; a name that is no longer one is passed over. */
@Converter
public class ValuesConverter implements AttributeConverter<Map<Placeholder, String>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Map<Placeholder, String> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        Map<String, String> named = new TreeMap<>();
        values.forEach((placeholder, value) -> named.put(placeholder.key(), value));
        try {
            return JSON.writeValueAsString(named);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Values of a message could not be written", e);
        }
    }

    @Override
    public Map<Placeholder, String> convertToEntityAttribute(String json) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        if (json != null) {
            read(json).forEach((name, value) -> Placeholder.of(name).ifPresent(p -> values.put(p, value)));
        }
        return values;
    }

    private static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored values of a message could not be read", e);
        }
    }
}
