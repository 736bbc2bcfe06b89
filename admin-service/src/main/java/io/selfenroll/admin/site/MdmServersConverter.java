package io.selfenroll.admin.site;

import java.util.List;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Kept as one JSON text: always read and written whole, never searched. Absent in sites from before. */
@Converter
public class MdmServersConverter implements AttributeConverter<List<MdmServer>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<MdmServer> servers) {
        try {
            return JSON.writeValueAsString(servers == null ? List.of() : servers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("MDM servers could not be written", e);
        }
    }

    @Override
    public List<MdmServer> convertToEntityAttribute(String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored MDM servers could not be read", e);
        }
    }
}
