package io.selfenroll.admin.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The text of an entry: the same for the same record, and read back as it was written. */
final class EntryText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private EntryText() {}

    /** Half a surrogate pair becomes a question mark here, as it would on the way to the database. */
    static String write(AuditRecord entry) {
        try {
            return new String(JSON.writeValueAsString(entry).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("An audit entry is always JSON", e);
        }
    }

    static AuditRecord read(String text) {
        try {
            return JSON.readValue(text, AuditRecord.class);
        } catch (IOException e) {
            throw new IllegalStateException("An audit entry was changed and is no longer readable", e);
        }
    }

    /** Of a part of an entry. */
    static String json(Object part) {
        try {
            return JSON.writeValueAsString(part);
        } catch (IOException e) {
            throw new IllegalStateException("A part of an audit entry is always JSON", e);
        }
    }
}
