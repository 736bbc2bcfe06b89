package io.selfenroll.admin.secondfactor;

import static io.selfenroll.admin.Console.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.admin.AdminActionsRecorded;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.admin.AdminRole;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecondFactorTest {

    private static final String PATH = "/session/second-factor";
    private static final Map<String, String> PROOF = Map.of("currentPassword", TestAdmins.PASSWORD);

    /** @param step that was used by confirming */
    private record SetUp(Console console, Totp app, long step, List<String> recoveryCodes) {

        Response signIn(String code) {
            return Console.trySignIn(console.email(), TestAdmins.PASSWORD, code);
        }

        /** Of a step that no other code of this test used; never too far from now for the service. */
        String nextCode() {
            return app.code(step + 1);
        }
    }

    @Inject
    TestAdmins admins;

    @Inject
    EntityManager database;

    private SetUp setUp() {
        Console console = admins.signedIn(AdminRole.EDITOR);
        Response begun = console.post(PROOF, PATH);
        begun.then().statusCode(200);
        Totp app = new Totp(begun.path("secret"));
        long step = Totp.step(Instant.now());
        Response confirmed = console.put(Map.of("code", app.code(step)), PATH);
        confirmed.then().statusCode(200).body("recoveryCodes", hasSize(10));
        return new SetUp(console, app, step, confirmed.path("recoveryCodes"));
    }

    @Test
    void secretIsShownForTheAppAndCountsOnlyWhenConfirmed() {
        Console console = admins.signedIn(AdminRole.READER);

        Response begun = console.post(PROOF, PATH);

        String secret = begun.path("secret");
        assertThat(secret).matches("[A-Z2-7]{32}");
        begun.then()
                .body(
                        "otpauthUri",
                        equalTo("otpauth://totp/Selfenroll:" + console.email().replace("@", "%40") + "?secret=" + secret
                                + "&issuer=Selfenroll&algorithm=SHA1&digits=6&period=30"));
        console.get("/session").then().body("secondFactor", equalTo(false));
        Console.trySignIn(console.email(), TestAdmins.PASSWORD).then().statusCode(200);
        console.put(Map.of("code", "000000x"), PATH)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("code"));
    }

    @Test
    void anotherAdminTakesItAwayFromSomebodyWhoLostTheApp() {
        SetUp setUp = setUp();
        String email = setUp.console().email();

        admins.platform()
                .delete("/admins/{id}/second-factor", admins.idOf(email))
                .then()
                .statusCode(204);

        setUp.console().get("/session").then().statusCode(401);
        Console.trySignIn(email, TestAdmins.PASSWORD).then().statusCode(200).body("secondFactor", equalTo(false));
    }

    @Test
    void passwordAloneIsToldThatACodeIsNeededAndGetsNoSession() {
        SetUp setUp = setUp();

        Response answer = Console.trySignIn(setUp.console().email(), TestAdmins.PASSWORD);

        answer.then().statusCode(401).body("type", equalTo("urn:selfenroll:problem:second-factor-needed"));
        assertThat(answer.detailedCookies().asList()).isEmpty();
        setUp.console().get("/session").then().body("secondFactor", equalTo(true));
    }

    @Test
    void whoDoesNotKnowThePasswordDoesNotLearnThatACodeIsNeeded() {
        SetUp setUp = setUp();

        Console.trySignIn(setUp.console().email(), "a wrong password")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:selfenroll:problem:sign-in-failed"));
    }

    @Test
    void codeSignsInOnce() {
        SetUp setUp = setUp();
        String code = setUp.nextCode();

        setUp.signIn(code).then().statusCode(200);

        setUp.signIn(code).then().statusCode(401).body("type", equalTo("urn:selfenroll:problem:sign-in-failed"));
        setUp.signIn(setUp.app().code(setUp.step())).then().statusCode(401);
        assertThat(AdminActionsRecorded.await("admin.signed-in", setUp.console().email()))
                .isNotNull();
    }

    @Test
    void oneCodeInParallelSignsInOnce() throws Exception {
        SetUp setUp = setUp();
        String code = setUp.nextCode();

        List<Integer> answers = inParallel(8, () -> setUp.signIn(code).statusCode());

        assertThat(answers).containsOnlyOnce(200);
    }

    @Test
    void recoveryCodeSignsInOnceHoweverItIsWritten() {
        SetUp setUp = setUp();
        String code = setUp.recoveryCodes().getFirst();
        assertThat(new HashSet<>(setUp.recoveryCodes())).hasSize(10);
        assertThat(code).matches("([0-9a-z]{4}-){3}[0-9a-z]{4}");

        setUp.signIn(code.toUpperCase().replace("-", " ").replace("0", "O"))
                .then()
                .statusCode(200);

        setUp.signIn(code).then().statusCode(401);
        setUp.signIn(setUp.recoveryCodes().getLast()).then().statusCode(200);
    }

    @Test
    void wrongCodesAreSlowedDownLikeWrongPasswordsAlsoInParallel() throws Exception {
        SetUp setUp = setUp();

        List<Integer> answers = inParallel(20, () -> setUp.signIn("000000").statusCode());

        assertThat(answers).containsOnly(401, 429);
        assertThat(answers.stream().filter(status -> status == 401).count()).isBetween(5L, 6L);
        setUp.signIn(setUp.nextCode()).then().statusCode(429);
    }

    @Test
    void askingForTheCodeIsNoFailureAndTakesNoneBack() {
        SetUp setUp = setUp();
        String email = setUp.console().email();

        for (int i = 0; i < 4; i++) {
            setUp.signIn("000000").then().statusCode(401);
            for (int j = 0; j < 3; j++) {
                Console.trySignIn(email, TestAdmins.PASSWORD)
                        .then()
                        .body("type", equalTo("urn:selfenroll:problem:second-factor-needed"));
            }
        }
        setUp.signIn("000000").then().statusCode(401);

        setUp.signIn("000000").then().statusCode(429);
    }

    @Test
    void turningItOffNeedsThePasswordAndTakesTheRecoveryCodesAlong() {
        SetUp setUp = setUp();
        Console console = setUp.console();

        console.call()
                .body(Map.of("currentPassword", "a wrong password"))
                .delete(API + PATH)
                .then()
                .statusCode(400);
        console.get("/session").then().body("secondFactor", equalTo(true));
        console.call().body(PROOF).delete(API + PATH).then().statusCode(204);

        console.get("/session").then().body("secondFactor", equalTo(false));
        Console.trySignIn(console.email(), TestAdmins.PASSWORD).then().statusCode(200);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> database.createQuery(
                                        "select count(*) from RecoveryCode c, Admin a where c.key.adminId = a.id and a.email = ?1",
                                        Long.class)
                                .setParameter(1, console.email())
                                .getSingleResult()))
                .isZero();
    }

    @Test
    void oneThatIsOnIsNotReplaced() {
        SetUp setUp = setUp();

        setUp.console()
                .post(PROOF, PATH)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:second-factor-on"));
        setUp.console().put(Map.of("code", setUp.nextCode()), PATH).then().statusCode(409);
    }

    @Test
    void secretAndCodesAreNotInTheDatabaseInClear() {
        SetUp setUp = setUp();

        List<?> stored = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "SELECT secret FROM second_factor UNION SELECT code_hash FROM recovery_code")
                        .getResultList());

        assertThat(stored.toString())
                .doesNotContain(setUp.recoveryCodes().getFirst())
                .doesNotContain(setUp.recoveryCodes().getFirst().replace("-", ""));
        assertThat(stored).anySatisfy(value -> assertThat(value.toString()).startsWith("eyJ"));
    }

    private static List<Integer> inParallel(int times, Callable<Integer> call) throws InterruptedException {
        try (var clients = Executors.newFixedThreadPool(times)) {
            return clients
                    .invokeAll(IntStream.range(0, times).mapToObj(i -> call).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
