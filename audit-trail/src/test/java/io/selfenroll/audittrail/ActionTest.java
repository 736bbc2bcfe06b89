package io.selfenroll.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class ActionTest {

    private static final Action ACTION =
            Action.of("user.changed", UUID.randomUUID(), "user", UUID.randomUUID(), "uma@acme.example");

    @Test
    void keepsOnlyWhatDiffers() {
        Action changed = ACTION.changing(
                Map.of("firstName", "Uma", "lastName", "Ser"), Map.of("firstName", "Una", "lastName", "Ser"));

        assertThat(changed.before()).containsExactly(Map.entry("firstName", "Uma"));
        assertThat(changed.after()).containsExactly(Map.entry("firstName", "Una"));
    }

    @Test
    void aFieldWithoutAValueIsLeftOut() {
        Map<String, Object> was = new HashMap<>();
        was.put("language", null);

        Action changed = ACTION.changing(was, Map.of("language", "fi"));

        assertThat(changed.before()).isEmpty();
        assertThat(changed.after()).containsExactly(Map.entry("language", "fi"));
    }
}
