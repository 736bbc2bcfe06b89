package io.selfenroll.audittrail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What an answer of the API says, as facts of an action: a field that is added to the answer is in the audit as well. */
@ApplicationScoped
public class Facts {

    /** They change with every change and say nothing. */
    private static final Set<String> BOOKKEEPING = Set.of("version", "createdAt", "updatedAt");

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper json;

    Facts(ObjectMapper json) {
        this.json = json;
    }

    /** @param answer without any secret */
    public Map<String, Object> of(Object answer) {
        Map<String, Object> fields = json.convertValue(answer, FIELDS);
        fields.keySet().removeAll(BOOKKEEPING);
        return fields;
    }
}
