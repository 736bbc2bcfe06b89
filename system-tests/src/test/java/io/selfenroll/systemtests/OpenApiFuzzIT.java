package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.LocalKeys;
import io.selfenroll.keys.TokenSigner;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Device;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.fuzz.ApiFuzz;
import io.selfenroll.systemtests.fuzz.Operation;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every operation of every service, called as who may call it: the status is one that the OpenAPI file names and never a
 * 500, each refusal is a problem that tells nothing of the inside, and every answer carries the security headers.
 */
@ExtendWith(StackExtension.class)
class OpenApiFuzzIT {

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int SHORT = 7;

    @ParameterizedTest
    @ValueSource(strings = {"enrollment-service", "credential-service", "notification-service", "admin-service"})
    void everyAnswerIsOneThatTheDescriptionNames(String service, RunningStack stack) {
        fuzz(service, stack, SHORT);
    }

    /** All that can be made up, not some of each operation; on a stack of its own, as it uses up what limits leave. */
    @Tag("long")
    @Test
    void everyAnswerToEveryOddCallIsOneThatTheDescriptionNames() throws Exception {
        try (RunningStack own = RunningStack.start(settings -> settings)) {
            RunningStack.SERVICES.forEach(service -> fuzz(service, own, Integer.MAX_VALUE));
        }
    }

    private static void fuzz(String service, RunningStack stack, int callsOfEach) {
        ApiFuzz fuzz = new ApiFuzz(URI.create(stack.serviceUrl(service)), SEED, callsOfEach);
        Callers callers = new Callers(stack);
        List<String> wrong = new ArrayList<>();
        // What ends a session or a device comes last.
        List<Operation> operations = Operation.of(service).stream()
                .sorted(Comparator.comparing(operation -> operation.method().equals("DELETE")))
                .toList();
        for (Operation operation : operations) {
            wrong.addAll(fuzz.fuzz(operation, callers.of(operation.roles()), callers.known(operation)));
        }
        assertThat(fuzz.made()).as("calls").isGreaterThan(operations.size());
        assertThat(wrong).as("with fuzz.seed=" + SEED).isEmpty();
    }

    /** Who may call, each with something of their own to call for. */
    private static final class Callers {

        private final RunningStack stack;
        private final Site site;
        private final String userId;
        private final String deviceId;
        private final String deviceToken;
        private Administrator administrator;
        private int range;

        Callers(RunningStack stack) {
            this.stack = stack;
            administrator = stack.administrator();
            site = administrator.createSite();
            User user = stack.user(site);
            userId = administrator.addUser(site, user.email());
            user.request(site.pin());
            var device = Device.fresh(stack.url())
                    .enroll(user.awaitMail(1).credentials(site))
                    .then()
                    .statusCode(201)
                    .extract();
            deviceId = device.path("deviceId");
            deviceToken = device.path("accessToken");
        }

        /** By the headers that the reverse proxy sends, each operation from an address range of its own. */
        Map<String, String> of(Set<String> roles) {
            Map<String, String> headers = new HashMap<>();
            headers.put("X-Forwarded-For", "10." + (range / 200) + "." + (range++ % 200) + ".1");
            if (roles.contains("device")) {
                headers.put("Authorization", "Bearer " + deviceToken);
            } else if (roles.contains("service")) {
                headers.put("Authorization", "Bearer " + serviceToken());
            } else if (!roles.isEmpty()) {
                if (!administrator.signedIn()) {
                    administrator = stack.administrator();
                }
                headers.put("Cookie", "__Host-selfenroll-session=" + administrator.session());
                headers.put("Origin", stack.url());
            }
            return headers;
        }

        Map<String, String> known(Operation operation) {
            return Map.of(
                    "siteId",
                    site.id(),
                    "userId",
                    userId,
                    "slug",
                    operation.method().equals("POST")
                            ? "f" + UUID.randomUUID().toString().substring(0, 8)
                            : site.slug(),
                    "kind",
                    "enrollment-credentials",
                    "language",
                    "en",
                    "email",
                    "fuzz@" + site.slug() + ".example",
                    "version",
                    "1",
                    "id",
                    operation.path().contains("/devices/")
                            ? deviceId
                            : UUID.randomUUID().toString());
        }

        private String serviceToken() {
            System.setProperty(LocalKeys.PROPERTY, "true");
            return new TokenSigner(
                            KeyFile.read(Path.of(stack.setting("enrollment-service", "selfenroll.keys.service-token"))),
                            "selfenroll-service")
                    .sign("enrollment-service", Set.of("service"), Duration.ofMinutes(5), Map.of());
        }
    }
}
