package io.selfenroll.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import io.selfenroll.localstack.test.access.ApiDocument;
import io.selfenroll.localstack.test.access.ApiOperation;
import org.junit.jupiter.api.Test;

/**
 * Each operation of the stored API that changes something leaves an entry in the audit: by what all tests of this module
 * did. No Quarkus test, so it runs after them; alone, it has nothing to judge.
 */
class AuditCoverageTest {

    private static final String API = "/api/admin/v1";

    /** What need not be recorded, and why. */
    private static final Map<String, String> UNRECORDED = Map.of(
            "POST " + API + "/access-tokens", "every ten minutes, and what is done with it is recorded",
            "POST " + API + "/invitations/lookup", "only reads",
            "POST " + API + "/password-resets", "always alike; the mail is recorded when it is asked for");

    @Test
    void everyChangeIsRecorded() throws IOException {
        List<String> calls =
                Files.exists(WatchedChanges.notes()) ? Files.readAllLines(WatchedChanges.notes()) : List.of();

        List<String> silent = ApiDocument.of("admin-service").operations().stream()
                .filter(operation -> !UNRECORDED.containsKey(operation.toString()))
                .filter(operation -> seen(calls, "silent ", operation) && !seen(calls, "recorded ", operation))
                .map(ApiOperation::toString)
                .toList();

        assertThat(silent).isEmpty();
    }

    private static boolean seen(List<String> calls, String how, ApiOperation operation) {
        String pattern = how + operation.method() + " " + operation.path().replaceAll("\\{[^}]+}", "[^/]+");
        return calls.stream().anyMatch(call -> call.matches(pattern));
    }
}
