package io.selfenroll.notification.template;

import java.io.Serializable;
import java.util.UUID;
import jakarta.persistence.Embeddable;

/** Also the key of the topic, as {@code siteId:kind:language}. */
@Embeddable
public record TemplateKey(UUID siteId, String kind, String language) implements Serializable {

    /** @throws IllegalArgumentException for a text that is no such key */
    static TemplateKey parse(String key) {
        String[] parts = key.split(":", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not siteId:kind:language");
        }
        return new TemplateKey(UUID.fromString(parts[0]), parts[1], parts[2]);
    }
}
