package io.selfenroll.admin.session;

import static io.selfenroll.admin.Console.API;
import static io.selfenroll.admin.Console.COOKIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.selfenroll.admin.AdminActionsRecorded;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.FirstAdminResource;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.TokenSigner;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.KeysResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

    private static final String WRONG = "a wrong password";

    @Inject
    TestAdmins admins;

    @Test
    void firstAdministratorOfTheInstallationSignsIn() {
        Console.trySignIn(FirstAdminResource.EMAIL, FirstAdminResource.PASSWORD)
                .then()
                .statusCode(200)
                .body("id", notNullValue())
                .body("email", equalTo("first.admin@selfenroll.example"))
                .body("name", equalTo("Platform administrator"))
                .body("role", equalTo("platform-administrator"))
                .body("sites", contains("*"))
                .body("expiresAt", notNullValue());
    }

    @Test
    void cookieIsBoundToTheHostAndOutOfReachOfScripts() {
        Cookie cookie = Console.trySignIn(admins.add(AdminRole.READER), TestAdmins.PASSWORD)
                .detailedCookie(COOKIE);

        assertThat(cookie.getName()).startsWith("__Host-");
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getMaxAge()).isBetween(8 * 3600L - 60, 8 * 3600L);
    }

    @Test
    void sessionTellsWhoIsSignedInAndForWhichSites() {
        UUID site = UUID.randomUUID();
        Console editor = admins.signedIn(AdminRole.EDITOR, site);

        editor.get("/session")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("email", equalTo(editor.email()))
                .body("role", equalTo("editor"))
                .body("sites", contains(site.toString()));
    }

    @Test
    void wrongPasswordAndUnknownAddressAreAnsweredAlike() {
        Response wrong = Console.trySignIn(admins.add(AdminRole.READER), WRONG);
        Response unknown = Console.trySignIn("nobody-" + UUID.randomUUID() + "@selfenroll.example", WRONG);

        wrong.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:sign-in-failed"));
        assertThat(wrong.detailedCookies().asList()).isEmpty();
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
    }

    @Test
    void passwordThatIsRightInItsFirst72BytesOnlyIsWrong() {
        Console.trySignIn(admins.add(AdminRole.READER), TestAdmins.PASSWORD + "x".repeat(100))
                .then()
                .statusCode(401);
    }

    @Test
    void missingFieldsAreNamed() {
        Console.anonymous()
                .body("{\"email\":null}")
                .post(API + "/session")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("email"))
                .body("violations.field", hasItem("password"));
    }

    @Test
    void evenTheRightPasswordHasToWaitAfterTooManyFailures() {
        String email = admins.add(AdminRole.READER);
        IntStream.range(0, 5)
                .forEach(attempt -> Console.trySignIn(email, WRONG).then().statusCode(401));

        Console.trySignIn(email, TestAdmins.PASSWORD)
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("urn:selfenroll:problem:sign-in-delayed"));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Console.trySignIn(email, TestAdmins.PASSWORD).statusCode() == 200);
    }

    @Test
    void parallelGuessesAreNoMoreThanAllowed() throws Exception {
        String email = admins.add(AdminRole.READER);
        List<Callable<Integer>> guesses = IntStream.range(0, 20)
                .mapToObj(attempt -> (Callable<Integer>)
                        () -> Console.trySignIn(email, WRONG).statusCode())
                .toList();

        List<Integer> answers;
        try (var clients = Executors.newFixedThreadPool(20)) {
            answers = clients.invokeAll(guesses).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).containsOnly(401, 429);
        // The sixth may pass when the first delay of 1 s went by within the test.
        assertThat(answers.stream().filter(status -> status == 401).count()).isBetween(5L, 6L);
    }

    @Test
    void signOutEndsTheSessionForAnyCopyOfTheCookie() {
        Console reader = admins.signedIn(AdminRole.READER);

        Response answer = reader.delete("/session");

        answer.then().statusCode(204);
        assertThat(answer.detailedCookie(COOKIE).getMaxAge()).isZero();
        reader.get("/session")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:unauthorized"));
        reader.get("/sites").then().statusCode(401);
    }

    @Test
    void signInAndItsFailureAreRecordedWithWhereTheyCameFrom() {
        String email = admins.add(AdminRole.READER, UUID.randomUUID());
        Console.trySignIn(email, WRONG).then().statusCode(401);
        Console.trySignIn(email, TestAdmins.PASSWORD).then().statusCode(200);

        var failed = AdminActionsRecorded.await("admin.sign-in-failed", email);
        var succeeded = AdminActionsRecorded.await("admin.signed-in", email);

        assertThat(failed.at("/actor/kind").asText()).isEqualTo("ANONYMOUS");
        assertThat(failed.at("/actor/name").asText()).isEqualTo(email);
        assertThat(failed.at("/actor/address").asText()).isEqualTo("127.0.0.1");
        assertThat(failed.at("/after/wrong").asText()).isEqualTo("password");
        assertThat(succeeded.at("/actor/kind").asText()).isEqualTo("ADMIN");
        assertThat(succeeded.at("/after/by").asText()).isEqualTo("password");
        assertThat(failed.toString() + succeeded).doesNotContain(WRONG, TestAdmins.PASSWORD);
    }

    @Test
    void signOutIsToldToEveryService() {
        Console reader = admins.signedIn(AdminRole.READER);

        reader.delete("/session").then().statusCode(204);

        var event = KafkaTopics.awaitEvent(
                "ended-session",
                "session.ended.v1",
                ended -> ended.get("sessionId")
                        .asText()
                        .equals(reader.sessionId().toString()));
        assertThat(Instant.parse(event.get("expiresAt").asText())).isAfter(Instant.now());
    }

    @Test
    void oldCookieDoesNotStandInTheWayOfANewSignIn() {
        Console reader = admins.signedIn(AdminRole.READER);
        reader.delete("/session").then().statusCode(204);

        reader.call()
                .body(Map.of("email", reader.email(), "password", TestAdmins.PASSWORD))
                .post(API + "/session")
                .then()
                .statusCode(200);
    }

    @Test
    void changedPasswordEndsEveryOtherSessionAndOnlyTheNewOneSignsIn() {
        Console here = admins.signedIn(AdminRole.READER);
        Console elsewhere = Console.signIn(here.email(), TestAdmins.PASSWORD);

        changePassword(here, TestAdmins.PASSWORD, "an even better passphrase")
                .then()
                .statusCode(204);

        here.get("/session").then().statusCode(200);
        elsewhere.get("/session").then().statusCode(401);
        Console.trySignIn(here.email(), TestAdmins.PASSWORD).then().statusCode(401);
        Console.trySignIn(here.email(), "an even better passphrase").then().statusCode(200);
    }

    @Test
    void passwordChangeNamesTheFieldAtFault() {
        Console reader = admins.signedIn(AdminRole.READER);

        assertRefused(changePassword(reader, WRONG, "an even better passphrase"), "currentPassword");
        assertRefused(changePassword(reader, TestAdmins.PASSWORD, "eleven char"), "newPassword");
        assertRefused(changePassword(reader, TestAdmins.PASSWORD, "é".repeat(37)), "newPassword");
        assertRefused(changePassword(reader, TestAdmins.PASSWORD, TestAdmins.PASSWORD), "newPassword");
        reader.get("/session").then().statusCode(200);
    }

    @Test
    void tokenWithoutASessionIsWorthNothingHere() {
        TokenSigner signer = signer("admin-token", "selfenroll-admin");
        String token = signer.sign(
                UUID.randomUUID().toString(),
                Set.of(Roles.READER),
                Duration.ofMinutes(5),
                Map.of("sites", List.of("*"), "email", "forged@selfenroll.example"));

        new Console("forged", token).get("/sites").then().statusCode(401);
    }

    @Test
    void tokenOfADeviceIsWorthNothingHere() {
        TokenSigner signer = signer("device-token", "selfenroll-device");
        String token = signer.sign(UUID.randomUUID().toString(), Set.of(Roles.READER), Duration.ofMinutes(5), Map.of());

        new Console("device", token).get("/sites").then().statusCode(401);
        Console.anonymous()
                .header("Authorization", "Bearer " + token)
                .get(API + "/sites")
                .then()
                .statusCode(401);
    }

    private static TokenSigner signer(String key, String audience) {
        return new TokenSigner(KeyFile.read(KeysResource.directory().resolve(key + ".jwks")), audience);
    }

    private static Response changePassword(Console console, String current, String wanted) {
        return console.put(Map.of("currentPassword", current, "newPassword", wanted), "/session/password");
    }

    private static void assertRefused(Response answer, String field) {
        answer.then().statusCode(400).body("violations", hasSize(1)).body("violations[0].field", equalTo(field));
    }
}
