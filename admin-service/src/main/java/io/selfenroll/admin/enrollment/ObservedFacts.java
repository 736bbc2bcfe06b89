package io.selfenroll.admin.enrollment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.selfenroll.outbox.Event;

/** What of an event may be told to others: the fields that a timeline shows, and whom they concern. */
@ApplicationScoped
public class ObservedFacts {

    private final ObjectMapper json;

    ObservedFacts(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param siteId null when the event concerns no site
     * @param data never a secret
     */
    public record Facts(UUID siteId, Map<String, Object> data) {}

    public static Set<String> types() {
        return TimelineType.names();
    }

    public Facts of(Event event) {
        ObservedEvent observed = event.as(ObservedEvent.class);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("requestId", observed.requestId());
        data.put("reference", observed.reference());
        data.put("siteId", observed.anySiteId());
        data.put("userId", observed.anyUserId());
        data.put("email", observed.address());
        data.putAll(shown(TimelineType.of(event.type()), observed));
        data.values().removeIf(Objects::isNull);
        return new Facts(observed.anySiteId(), data);
    }

    /** The fields that the type shows and the event has. */
    Map<String, Object> shown(TimelineType type, ObservedEvent observed) {
        Map<String, Object> fields = json.convertValue(observed, new TypeReference<>() {});
        fields.keySet().retainAll(type.detail());
        fields.values().removeIf(Objects::isNull);
        return fields;
    }
}
