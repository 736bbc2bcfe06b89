package io.selfenroll.admin.site;

import java.util.List;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Domains have no comma, so a comma parts them. Absent in sites from before. */
@Converter
public class MailDomainsConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> domains) {
        return domains == null ? "" : String.join(",", domains);
    }

    @Override
    public List<String> convertToEntityAttribute(String domains) {
        return domains == null || domains.isEmpty() ? List.of() : List.of(domains.split(","));
    }
}
