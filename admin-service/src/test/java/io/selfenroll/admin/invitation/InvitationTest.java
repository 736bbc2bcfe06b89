package io.selfenroll.admin.invitation;

import static io.selfenroll.admin.Console.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.admin.AdminActionsRecorded;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.MailedLink;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.link.OneTimeLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationTest {

    private static final String PASSWORD = "a passphrase of my own";

    @Inject
    TestAdmins admins;

    @Inject
    OneTimeLinks links;

    private Console platform;
    private UUID site;

    private record Invited(String id, String email) {

        String token(int mail) {
            return MailedLink.token(MailedLink.INVITATION, email, mail);
        }
    }

    @BeforeEach
    void signIn() {
        platform = admins.platform();
        site = TestSite.create(platform).id();
    }

    private Invited invite() {
        String email = "invited-" + UUID.randomUUID() + "@selfenroll.example";
        Response answer = platform.post(
                Map.of("email", email, "name", "Ina Vited", "role", "EDITOR", "sites", List.of(site), "language", "fi"),
                "/admins");
        answer.then().statusCode(201).body("status", equalTo("INVITED"));
        return new Invited(answer.path("id"), email);
    }

    private static Response lookup(String token) {
        return Console.anonymous().body(Map.of("token", token)).post(API + "/invitations/lookup");
    }

    private static Response accept(String token, String password) {
        return Console.anonymous()
                .body(Map.of("token", token, "password", password))
                .post(API + "/invitations/acceptance");
    }

    private static void assertNotValid(Response answer) {
        answer.then().statusCode(404).body("type", equalTo("urn:selfenroll:problem:link-not-valid"));
    }

    @Test
    void invitedAdminChoosesAPasswordAndSignsIn() {
        Invited invited = invite();
        String token = invited.token(1);
        Console.trySignIn(invited.email(), PASSWORD).then().statusCode(401);

        lookup(token)
                .then()
                .statusCode(200)
                .body("email", equalTo(invited.email()))
                .body("name", equalTo("Ina Vited"));
        accept(token, PASSWORD).then().statusCode(204);

        Console console = Console.signIn(invited.email(), PASSWORD);
        console.get("/session")
                .then()
                .body("role", equalTo("editor"))
                .body("sites[0]", equalTo(site.toString()))
                .body("language", equalTo("fi"));
        platform.get("/admins/{id}", invited.id()).then().body("status", equalTo("ACTIVE"));
        assertThat(AdminActionsRecorded.await("invitation.accepted", invited.email())
                        .at("/actor/name")
                        .asText())
                .isEqualTo(invited.email());
    }

    @Test
    void mailNamesWhoInvitesInTheAdminsLanguageAndHidesTheLink() {
        Invited invited = invite();
        String token = invited.token(1);

        var notice = MailedLink.notices(MailedLink.INVITATION, invited.email()).getFirst();

        assertThat(notice.get("recipientName").asText()).isEqualTo("Ina Vited");
        assertThat(notice.get("language").asText()).isEqualTo("fi");
        assertThat(notice.at("/values/invitedBy").asText()).isEqualTo("Ada Min");
        assertThat(notice.toString()).doesNotContain(token);
        assertThat(Instant.parse(notice.get("expiresAt").asText()))
                .isBetween(Instant.now().plusSeconds(47 * 3600), Instant.now().plusSeconds(48 * 3600));
        assertThat(token).hasSize(43);
    }

    @Test
    void lookingAtALinkAnyNumberOfTimesUsesNothingUp() {
        String token = invite().token(1);

        IntStream.range(0, 10).forEach(scanner -> lookup(token).then().statusCode(200));

        accept(token, PASSWORD).then().statusCode(204);
    }

    @Test
    void linkWorksOnceAlsoInParallel() throws Exception {
        String token = invite().token(1);
        Callable<Integer> acceptance = () -> accept(token, PASSWORD).statusCode();

        List<Integer> answers;
        try (var clients = Executors.newFixedThreadPool(8)) {
            answers = clients
                    .invokeAll(IntStream.range(0, 8).mapToObj(i -> acceptance).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 404);
        assertNotValid(lookup(token));
    }

    @Test
    void usedExpiredReplacedAndInventedLinksAreAnsweredAlike() {
        Invited used = invite();
        accept(used.token(1), PASSWORD).then().statusCode(204);
        Invited expired = invite();
        String expiredToken = expired.token(1);
        QuarkusTransaction.requiringNew()
                .run(() -> links.update(
                        "expiresAt = ?1 where adminId = ?2", Instant.now(), UUID.fromString(expired.id())));

        String invented = lookup("x".repeat(43)).asString();

        for (String token : List.of(used.token(1), expiredToken, "", "' OR 1=1 --")) {
            if (!token.isEmpty()) {
                assertNotValid(lookup(token));
                assertThat(lookup(token).asString()).isEqualTo(invented);
                assertNotValid(accept(token, PASSWORD));
            }
        }
    }

    @Test
    void weakPasswordIsNamedAndLeavesTheLinkGood() {
        String token = invite().token(1);

        accept(token, "short").then().statusCode(400).body("violations[0].field", equalTo("password"));
        accept(token, "é".repeat(37)).then().statusCode(400).body("violations[0].field", equalTo("password"));

        accept(token, PASSWORD).then().statusCode(204);
    }

    @Test
    void secondMailComesAfterAMinuteAndReplacesTheFirst() {
        Invited invited = invite();
        String first = invited.token(1);
        platform.post("", "/admins/{id}/invitations", invited.id())
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, allOf(greaterThan(30), lessThanOrEqualTo(60)))
                .body("type", equalTo("urn:selfenroll:problem:invitation-too-soon"));
        aMinutePasses(invited);

        platform.post("", "/admins/{id}/invitations", invited.id()).then().statusCode(204);

        String second = invited.token(2);
        assertThat(second).isNotEqualTo(first);
        assertNotValid(lookup(first));
        accept(second, PASSWORD).then().statusCode(204);
        platform.post("", "/admins/{id}/invitations", invited.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:not-invited"));
    }

    @Test
    void disabledBeforeAcceptingTheLinkIsWorthNothing() {
        Invited invited = invite();
        String token = invited.token(1);

        platform.put(
                        Map.of("name", "Ina", "role", "EDITOR", "sites", List.of(site), "status", "DISABLED"),
                        "/admins/{id}",
                        invited.id())
                .then()
                .statusCode(200);

        assertNotValid(lookup(token));
        assertNotValid(accept(token, PASSWORD));
    }

    private void aMinutePasses(Invited invited) {
        QuarkusTransaction.requiringNew()
                .run(() -> links.update(
                        "createdAt = ?1 where adminId = ?2",
                        Instant.now().minusSeconds(61),
                        UUID.fromString(invited.id())));
    }
}
