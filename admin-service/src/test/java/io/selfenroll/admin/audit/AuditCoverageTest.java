package io.selfenroll.admin.audit;

import static java.util.Map.entry;
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
    private static final String IMPORTS_OF_USERS = API + "/sites/{siteId}/user-imports";
    private static final String IMPORTS_OF_IDENTIFIERS = API + "/sites/{siteId}/device-identifier-imports";
    private static final String PREPARES = "changes neither users nor identifiers";
    private static final String RUNS = "recorded with its rows, after the answer";

    /** What need not be recorded, and why. */
    private static final Map<String, String> UNRECORDED = Map.ofEntries(
            entry("POST " + API + "/access-tokens", "every ten minutes, and what is done with it is recorded"),
            entry("POST " + API + "/invitations/lookup", "only reads"),
            entry("POST " + API + "/password-resets", "always alike; the mail is recorded when it is asked for"),
            entry("POST " + API + "/session/second-factor", "begins; what is recorded is that it was turned on"),
            entry("POST " + IMPORTS_OF_USERS, PREPARES),
            entry("PUT " + IMPORTS_OF_USERS + "/{importId}", PREPARES),
            entry("POST " + IMPORTS_OF_USERS + "/{importId}/check", PREPARES),
            entry("POST " + IMPORTS_OF_USERS + "/{importId}/run", RUNS),
            entry("POST " + IMPORTS_OF_IDENTIFIERS, PREPARES),
            entry("PUT " + IMPORTS_OF_IDENTIFIERS + "/{importId}", PREPARES),
            entry("POST " + IMPORTS_OF_IDENTIFIERS + "/{importId}/check", PREPARES),
            entry("POST " + IMPORTS_OF_IDENTIFIERS + "/{importId}/run", RUNS));

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
