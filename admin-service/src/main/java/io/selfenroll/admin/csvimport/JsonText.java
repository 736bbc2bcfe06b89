package io.selfenroll.admin.csvimport;

import java.util.List;
import jakarta.persistence.AttributeConverter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Kept as one JSON text: always read and written whole, never searched. */
abstract class JsonText<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TypeReference<T> type;

    JsonText(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An import could not be written", e);
        }
    }

    @Override
    public T convertToEntityAttribute(String json) {
        try {
            return json == null ? null : JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored import could not be read", e);
        }
    }

    static final class Columns extends JsonText<List<ImportColumn>> {
        Columns() {
            super(new TypeReference<>() {});
        }
    }

    static final class Preview extends JsonText<List<List<String>>> {
        Preview() {
            super(new TypeReference<>() {});
        }
    }

    static final class Result extends JsonText<ImportResult> {
        Result() {
            super(new TypeReference<>() {});
        }
    }
}
