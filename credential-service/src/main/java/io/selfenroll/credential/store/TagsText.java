package io.selfenroll.credential.store;

import java.util.List;
import jakarta.persistence.AttributeConverter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Tags are only ever read together with their credential: a JSON array in one column. */
public final class TagsText implements AttributeConverter<List<String>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> TAGS = new TypeReference<>() {};

    /** How one tag stands in the column, with its quotes: no other tag contains that. */
    public static String element(String tag) {
        return write(tag);
    }

    @Override
    public String convertToDatabaseColumn(List<String> tags) {
        return write(tags);
    }

    @Override
    public List<String> convertToEntityAttribute(String json) {
        try {
            return List.copyOf(JSON.readValue(json, TAGS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The column holds no JSON array", e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Tags have no JSON form", e);
        }
    }
}
