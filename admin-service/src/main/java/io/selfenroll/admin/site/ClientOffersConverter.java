package io.selfenroll.admin.site;

import java.util.List;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Kept as one JSON text: always read and written whole, never searched. */
@Converter
public class ClientOffersConverter implements AttributeConverter<List<ClientOffer>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<ClientOffer> clients) {
        try {
            return JSON.writeValueAsString(clients);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Client offers could not be written", e);
        }
    }

    @Override
    public List<ClientOffer> convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored client offers could not be read", e);
        }
    }
}
