package io.selfenroll.notification.preview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.messagetemplate.DefaultTemplates;
import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.messagetemplate.MessageTemplate;
import io.selfenroll.notification.ReceivedMail;
import io.selfenroll.notification.ScriptedSmtp;
import io.selfenroll.notification.ScriptedSmtp.Turn;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestSite;
import io.selfenroll.notification.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PreviewResourceTest {

    private static final String PREVIEWS = "/api/notifications/v1/previews";
    private static final String TEST_MAILS = "/api/notifications/v1/test-mails";
    private static final String LOGO =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    private static final String BODY = "Hi **{{firstName}}**\n\n{{userName}}\n\n{{password}}\n\n[Go]({{enrollUrl}})";

    @Inject
    Tables tables;

    ScriptedSmtp smtp;

    @ParameterizedTest
    @ValueSource(strings = {"platform-administrator", "administrator", "editor", "reader"})
    void aDraftIsShownWithSampleValues(String role) {
        TestSite site = TestSite.known(tables, "Söhne & Co", "en");

        as(TestTokens.admin(role, site.id()))
                .body(draft(site.id(), "For {{siteName}}", BODY + "\n\n{{expiresIn}}"))
                .post(PREVIEWS)
                .then()
                .statusCode(200)
                .body("subject", equalTo("For Söhne & Co"))
                .body(
                        "text",
                        allOf(containsString("Hi Uma"), containsString("k7qm4x@acme"), containsString("90 minutes")))
                .body(
                        "html",
                        allOf(
                                containsString("<strong>Uma</strong>"),
                                containsString("ABCD-EFGH-JKMNP"),
                                containsString("http://localhost:8080/enroll/acme#user=k7qm4x%40acme"),
                                not(containsString("<script"))));
    }

    @Test
    void aBadDraftIsRefusedWithLineAndReason() {
        TestSite site = TestSite.known(tables, "Acme", "en");

        as(TestTokens.admin("reader", site.id()))
                .body(draft(site.id(), "{{password}}", "one\n{{frstName}}\n{{userName}} {{password}} {{enrollUrl}}"))
                .post(PREVIEWS)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:template-refused"))
                .body("findings[0].part", equalTo("subject"))
                .body("findings[0].line", equalTo(1))
                .body("findings[1].part", equalTo("body"))
                .body("findings[1].line", equalTo(2))
                .body("findings[1].message", containsString("Did you mean {{firstName}}?"));
    }

    @Test
    void aTestMailGoesToTheAdministratorsOwnAddress() {
        TestSite site = TestSite.known(tables, "Acme", "en");
        int before = smtp.received(TestTokens.ADMIN).size();

        as(TestTokens.admin("editor", site.id()))
                .body(draft(site.id(), "Test at {{siteName}}", BODY))
                .post(TEST_MAILS)
                .then()
                .statusCode(202);

        assertThat(smtp.received(TestTokens.ADMIN)).hasSize(before + 1);
        ReceivedMail mail = new ReceivedMail(smtp.received(TestTokens.ADMIN).getLast());
        assertThat(mail.subject()).isEqualTo("Test at Acme");
        assertThat(mail.from()).isEqualTo("Acme <no-reply@selfenroll.example>");
        assertThat(mail.text()).contains("ABCD-EFGH-JKMNP");
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN_USER, 502, mail-refused, smtp-550", "GREYLIST, 503, mail-not-accepted, smtp-451"})
    void theMailServersRefusalIsTold(Turn turn, int status, String problem, String reason) {
        TestSite site = TestSite.known(tables, "Acme", "en");
        smtp.script(TestTokens.ADMIN, turn);

        as(TestTokens.admin("editor", site.id()))
                .body(draft(site.id(), "Test", BODY))
                .post(TEST_MAILS)
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:selfenroll:problem:" + problem))
                .body("detail", containsString(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "enrollment-credentials, en, 'User name:\n', k7qm4x@acme",
        "pin-mismatch, de, Noch einmal versuchen, K7QM-4X2P",
        "device-enrolled, fi, Laite: Pixel 9, Android",
        "reminder, en, http://localhost:8080/enroll/acme, 90 minutes",
        "admin-notice, de, Konsole öffnen, Nachrichten nicht zugestellt"
    })
    void everyKindIsShownWithSampleValuesAndTheSitesLook(String kind, String language, String text, String value) {
        TestSite site = TestSite.known(
                tables,
                "Acme",
                "en",
                settings ->
                        settings.putObject("branding").put("colour", "#7a1f5c").put("logoPng", LOGO));
        MessageTemplate template = DefaultTemplates.find(MessageKind.of(kind).orElseThrow(), language)
                .orElseThrow();
        Map<String, Object> draft = draft(site.id(), template.subject(), template.body());
        draft.put("kind", kind);
        draft.put("language", language);

        as(TestTokens.admin("reader", site.id()))
                .body(draft)
                .post(PREVIEWS)
                .then()
                .statusCode(200)
                .body("text", allOf(containsString(text), containsString(value)))
                .body(
                        "html",
                        allOf(
                                containsString("src=\"data:image/png;base64," + LOGO + "\""),
                                containsString("lang=\"" + language + "\""),
                                containsString("#7a1f5c")));
    }

    @Test
    void aTestMailOfAnotherKindCarriesTheLogo() {
        TestSite site = TestSite.known(
                tables,
                "Acme",
                "en",
                settings -> settings.put("senderName", "Acme IT")
                        .putObject("branding")
                        .putNull("colour")
                        .put("logoPng", LOGO));
        Map<String, Object> draft = draft(site.id(), "Try again", "[Try again]({{portalUrl}})");
        draft.put("kind", "pin-mismatch");

        as(TestTokens.admin("editor", site.id()))
                .body(draft)
                .post(TEST_MAILS)
                .then()
                .statusCode(202);

        ReceivedMail mail = new ReceivedMail(smtp.received(TestTokens.ADMIN).getLast());
        assertThat(mail.from()).isEqualTo("Acme IT <no-reply@selfenroll.example>");
        assertThat(mail.hasLogo()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin-invitation", "invoice", ""})
    void kindsThatSitesDoNotHaveAreRefused(String kind) {
        TestSite site = TestSite.known(tables, "Acme", "en");
        Map<String, Object> draft = draft(site.id(), "Hi", "x");
        draft.put("kind", kind);

        as(TestTokens.admin("reader", site.id()))
                .body(draft)
                .post(PREVIEWS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("kind"));
    }

    @Test
    void aReaderSendsNoMail() {
        TestSite site = TestSite.known(tables, "Acme", "en");

        as(TestTokens.admin("reader", site.id()))
                .body(draft(site.id(), "Test", BODY))
                .post(TEST_MAILS)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {PREVIEWS, TEST_MAILS})
    void strangersAndOtherSitesAreRefused(String path) {
        TestSite site = TestSite.known(tables, "Acme", "en");
        Map<String, Object> draft = draft(site.id(), "Test", BODY);

        given().header("Origin", "http://localhost:8080")
                .contentType(ContentType.JSON)
                .body(draft)
                .post(path)
                .then()
                .statusCode(401);
        as(TestTokens.forgedAdmin()).body(draft).post(path).then().statusCode(401);
        as(TestTokens.adminOfAll("device")).body(draft).post(path).then().statusCode(403);
        as(TestTokens.admin("administrator", UUID.randomUUID()))
                .body(draft)
                .post(path)
                .then()
                .statusCode(404);
        as(TestTokens.adminOfAll("administrator"))
                .body(draft(UUID.randomUUID(), "Test", BODY))
                .post(path)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {PREVIEWS, TEST_MAILS})
    void anotherOriginIsRefused(String path) {
        TestSite site = TestSite.known(tables, "Acme", "en");

        given().cookie(TestTokens.COOKIE, TestTokens.admin("editor", site.id()))
                .header("Origin", "https://evil.example")
                .contentType(ContentType.JSON)
                .body(draft(site.id(), "Test", BODY))
                .post(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:selfenroll:problem:cross-site"));
    }

    @ParameterizedTest
    @CsvSource({"siteId", "subject", "body", "language"})
    void aMissingFieldIsNamed(String field) {
        Map<String, Object> draft = draft(UUID.randomUUID(), "Test", BODY);
        draft.remove(field);

        as(TestTokens.adminOfAll("editor"))
                .body(draft)
                .post(PREVIEWS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(containsString(field)));
    }

    @Test
    void anUnknownFieldIsRefused() {
        Map<String, Object> draft = draft(UUID.randomUUID(), "Test", BODY);
        draft.put("recipient", "eve@evil.example");

        as(TestTokens.adminOfAll("editor"))
                .body(draft)
                .post(TEST_MAILS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("recipient"));
    }

    private static Map<String, Object> draft(UUID site, String subject, String body) {
        return new HashMap<>(Map.of("siteId", site, "subject", subject, "body", body, "language", "en"));
    }

    private static RequestSpecification as(String token) {
        return given().cookie(TestTokens.COOKIE, token)
                .header("Origin", "http://localhost:8080")
                .contentType(ContentType.JSON);
    }
}
