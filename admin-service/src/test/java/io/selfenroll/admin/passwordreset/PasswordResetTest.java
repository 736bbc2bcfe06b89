package io.selfenroll.admin.passwordreset;

import static io.selfenroll.admin.Console.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.admin.AdminActionsRecorded;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.MailedLink;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.admin.AdminRole;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordResetTest {

    private static final String NEW_PASSWORD = "a completely new passphrase";

    @Inject
    TestAdmins admins;

    @Inject
    AdminRepository repository;

    private static Response ask(String email) {
        return Console.anonymous().body(Map.of("email", email)).post(API + "/password-resets");
    }

    private static Response accept(String token, String password) {
        return Console.anonymous()
                .body(Map.of("token", token, "password", password))
                .post(API + "/password-resets/acceptance");
    }

    private static String link(String email) {
        return MailedLink.token(MailedLink.PASSWORD_RESET, email);
    }

    @Test
    void linkSetsANewPasswordOnceAndEndsEverySession() {
        Console before = admins.signedIn(AdminRole.READER);
        ask(before.email()).then().statusCode(202);
        String token = link(before.email());

        accept(token, NEW_PASSWORD).then().statusCode(204);

        before.get("/session").then().statusCode(401);
        Console.trySignIn(before.email(), TestAdmins.PASSWORD).then().statusCode(401);
        Console.trySignIn(before.email(), NEW_PASSWORD).then().statusCode(200);
        accept(token, "yet another passphrase")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:selfenroll:problem:link-not-valid"));
        AdminActionsRecorded.await("password-reset.requested", before.email());
        AdminActionsRecorded.await("password.reset", before.email());
    }

    @Test
    void answerIsTheSameForEverybodyAndOnlyActiveAdminsGetAMail() {
        String active = admins.add(AdminRole.READER);
        String disabled = admins.add(AdminRole.READER);
        QuarkusTransaction.requiringNew()
                .run(() -> repository.findByEmail(disabled).orElseThrow().disable());
        String unknown = "nobody-" + UUID.randomUUID() + "@selfenroll.example";

        Response disabledAnswer = ask(disabled);
        Response unknownAnswer = ask(unknown);
        Response activeAnswer = ask(active);

        for (Response answer : new Response[] {disabledAnswer, unknownAnswer, activeAnswer}) {
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.asString()).isEmpty();
            assertThat(answer.headers().asList().toString())
                    .isEqualTo(activeAnswer.headers().asList().toString());
        }
        // Done in order: when the last one's mail is there, there is none for the others.
        link(active);
        assertThat(MailedLink.notices(MailedLink.PASSWORD_RESET, disabled)).isEmpty();
        assertThat(MailedLink.notices(MailedLink.PASSWORD_RESET, unknown)).isEmpty();
    }

    @Test
    void nobodysMailboxIsFlooded() {
        String victim = admins.add(AdminRole.READER);
        for (int i = 0; i < 20; i++) {
            ask(victim).then().statusCode(202);
        }
        String last = admins.add(AdminRole.READER);
        ask(last).then().statusCode(202);

        link(last);

        assertThat(MailedLink.notices(MailedLink.PASSWORD_RESET, victim)).hasSize(3);
    }

    @Test
    void onlyTheNewestLinkIsGood() {
        String email = admins.add(AdminRole.READER);
        ask(email).then().statusCode(202);
        String first = link(email);
        ask(email).then().statusCode(202);
        String second = MailedLink.token(MailedLink.PASSWORD_RESET, email, 2);

        accept(first, NEW_PASSWORD).then().statusCode(404);
        accept(second, NEW_PASSWORD).then().statusCode(204);
    }

    @Test
    void linkOfAResetIsNoInvitation() {
        String email = admins.add(AdminRole.READER);
        ask(email).then().statusCode(202);

        Console.anonymous()
                .body(Map.of("token", link(email), "password", NEW_PASSWORD))
                .post(API + "/invitations/acceptance")
                .then()
                .statusCode(404);
    }

    @Test
    void changedPasswordEndsTheLinksThatWereMailed() {
        Console console = admins.signedIn(AdminRole.READER);
        ask(console.email()).then().statusCode(202);
        String token = link(console.email());

        console.put(
                        Map.of("currentPassword", TestAdmins.PASSWORD, "newPassword", "my own new passphrase"),
                        "/session/password")
                .then()
                .statusCode(204);

        accept(token, NEW_PASSWORD).then().statusCode(404);
    }

    @Test
    void whoReadsTheMailboxNeedNotWaitForOldFailures() {
        String email = admins.add(AdminRole.READER);
        for (int i = 0; i < 6; i++) {
            Console.trySignIn(email, "a wrong password");
        }
        ask(email).then().statusCode(202);

        accept(link(email), NEW_PASSWORD).then().statusCode(204);

        await().atMost(Duration.ofSeconds(1))
                .until(() -> Console.trySignIn(email, NEW_PASSWORD).statusCode() == 200);
    }

    @Test
    void severalAddressesAndHeadersInTheAddressAreRefused() {
        for (String email : new String[] {"a@b.example,c@d.example", "a@b.example\r\nBcc: x@y.example", "", "x"}) {
            ask(email).then().statusCode(400).body("violations[0].field", equalTo("email"));
        }
    }
}
