package io.selfenroll.admin.site;

import java.util.List;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Language tags (BCP 47) have no comma, so a comma parts them. */
@Converter
public class LanguagesConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> languages) {
        return String.join(",", languages);
    }

    @Override
    public List<String> convertToEntityAttribute(String languages) {
        return List.of(languages.split(","));
    }
}
