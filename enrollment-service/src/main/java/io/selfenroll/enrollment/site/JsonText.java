package io.selfenroll.enrollment.site;

import java.util.List;
import jakarta.persistence.AttributeConverter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Lists of the read model that are only ever read whole: kept as JSON in one column. */
abstract class JsonText<T> implements AttributeConverter<List<T>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TypeReference<List<T>> type;

    JsonText(TypeReference<List<T>> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(List<T> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The list has no JSON form", e);
        }
    }

    @Override
    public List<T> convertToEntityAttribute(String json) {
        try {
            return List.copyOf(JSON.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The column holds no JSON list", e);
        }
    }

    static final class Languages extends JsonText<String> {
        Languages() {
            super(new TypeReference<>() {});
        }
    }

    static final class Clients extends JsonText<Client> {
        Clients() {
            super(new TypeReference<>() {});
        }
    }

    static final class MdmServers extends JsonText<MdmServer> {
        MdmServers() {
            super(new TypeReference<>() {});
        }

        /** Null in rows from before, until their state was read again. */
        @Override
        public List<MdmServer> convertToEntityAttribute(String json) {
            return json == null ? List.of() : super.convertToEntityAttribute(json);
        }
    }

    static final class Platforms extends JsonText<Platform> {
        Platforms() {
            super(new TypeReference<>() {});
        }
    }
}
