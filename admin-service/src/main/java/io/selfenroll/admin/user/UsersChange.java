package io.selfenroll.admin.user;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.PlainText;

/**
 * One change to many users.
 *
 * @param delete true deletes them and goes with nothing else
 */
record UsersChange(
        @NotEmpty @Size(max = 500) Set<@NotNull UUID> userIds,
        UserStatus status,
        @Size(max = 20) List<@NotNull @Size(max = 80) @PlainText String> addTags,
        @Size(max = 100) List<@NotNull @Size(max = 80) @PlainText String> removeTags,
        Boolean delete) {

    /** @throws InvalidField when it says nothing to do, or to delete and change */
    void check() {
        boolean changes = status != null
                || !filled(addTags).isEmpty()
                || !filled(removeTags).isEmpty();
        if (changes == deletes()) {
            throw new InvalidField(
                    "delete", changes ? "goes with no other change" : "or another change must be asked for");
        }
    }

    boolean deletes() {
        return Boolean.TRUE.equals(delete);
    }

    Person changed(Person person) {
        List<String> tags = new ArrayList<>(person.tags());
        tags.removeAll(Tags.normalise("removeTags", removeTags));
        tags.addAll(filled(addTags));
        return person.withTags(Tags.normalise("addTags", tags));
    }

    /** For the audit. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("status", status);
        facts.put("addTags", addTags);
        facts.put("removeTags", removeTags);
        return facts;
    }

    private static List<String> filled(List<String> tags) {
        return tags == null ? List.of() : tags;
    }
}
