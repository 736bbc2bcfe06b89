package io.selfenroll.enrollment.request.form;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.edge.Flood;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal as a browser without scripts uses it. */
@QuarkusTest
class FormResourceTest {

    private static final String FORM = FormResource.PATH;
    private static final String REFERENCE = "[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}";

    @Inject
    Tables tables;

    @Inject
    FormPages pages;

    @Inject
    Flood flood;

    private static RequestSpecification browser() {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "fi-FI,fi;q=0.9,en;q=0.5")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", "null");
    }

    private static Response post(String email, String pin, String locale) {
        return browser()
                .formParam("email", email)
                .formParam("pin", pin)
                .formParam("locale", locale)
                .post(FORM);
    }

    @Test
    void postedFormIsTakenAndLeadsToTheAnswerWithItsReference() {
        TestUser user = tables.known(tables.known(TestSite.make()).user());

        Response sent = post(user.email(), "１２３４ ５６７８", "ar");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).matches(FORM + "/" + REFERENCE + "\\?lang=ar");
        String reference = sent.header("Location").replaceAll(".*/([^/?]*)\\?.*", "$1");
        var event = KafkaTopics.awaitEvent(
                "enrollment-request",
                "enrollment.requested.v1",
                data -> data.path("reference").asText().equals(reference));
        assertThat(event.get("email").asText()).isEqualTo(user.email());
        assertThat(event.get("locale").asText()).isEqualTo("ar");
        Response page = browser().get(sent.header("Location"));
        assertThat(page.headers().getValues("Content-Security-Policy")).hasSize(1);
        page.then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; "
                                + "frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .body(containsString("<html lang=\"ar\" dir=\"rtl\">"))
                .body(containsString(pages.text("ar", "answer.match")))
                .body(containsString(reference))
                .body(not(containsString("{{")));
    }

    /** Status, headers and everything else but the reference itself. */
    @Test
    void everyAnswerIsAlikeButForItsReference() {
        TestSite site = tables.known(TestSite.make());
        TestUser user = tables.known(site.user());
        List<List<String>> shapes = List.of(
                        post(user.email(), site.pin(), "en"),
                        post("nobody@acme.example", site.pin(), "en"),
                        post(user.email(), "00000000", "en"))
                .stream()
                .map(answer -> answer.headers().asList().stream()
                        .map(Header::toString)
                        .map(header -> header.replaceAll(REFERENCE, "*"))
                        .sorted()
                        .toList())
                .distinct()
                .toList();

        assertThat(shapes).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "no-address,      12345678, email, email.invalid",
        "a@b.com\tBcc:x,  12345678, email, email.invalid",
        "'',              12345678, email, email.invalid",
        "a@acme.example,  1234,     pin,   pin.length",
        "a@acme.example,  <script>, pin,   pin.length",
        "a@acme.example,  '',       pin,   pin.length"
    })
    void whatCannotBeIsSaidBesideItsFieldAndTheAddressIsKept(String email, String pin, String field, String key) {
        Response answer = post(email, pin, "de");

        assertThat(answer.statusCode()).isEqualTo(400);
        String error = "<p id=\"" + field + "-error\" class=\"error\">" + pages.text("de", key) + "</p>";
        assertThat(answer.asString())
                .contains("<html lang=\"de\" dir=\"ltr\">", error, "value=\"" + email + "\"", "aria-invalid=\"true\"")
                .doesNotContain("{{", "<script", "value=\"" + (pin.isEmpty() ? "-" : pin) + "\"");
    }

    @Test
    void whatIsShownAgainIsText() {
        assertThat(post("\"><script>alert(1)</script>'", "12345678", "<b>").asString())
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;\"")
                .contains("lang=\"en\"")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void aFieldThatIsThereTwiceOrNotAtAllIsRefused() {
        browser()
                .formParam("email", "a@acme.example", "b@acme.example")
                .formParam("pin", "12345678")
                .post(FORM)
                .then()
                .statusCode(400);
        browser().formParam("email", "a@acme.example").post(FORM).then().statusCode(400);
        browser().body("").post(FORM).then().statusCode(400);
    }

    @Test
    void aFloodIsToldOnAPageInTheBrowsersLanguageWhenToTryAgain() {
        Response refused = await().until(
                        () -> {
                            flood.from("203.0.113.77");
                            return browser()
                                    .header("X-Forwarded-For", "203.0.113.77")
                                    .body("")
                                    .post(FORM);
                        },
                        answer -> answer.statusCode() == 429);

        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.asString())
                .contains(
                        "lang=\"fi\"",
                        pages.text("fi", "trouble.busy"),
                        pages.text("fi", "form.wait").replace("{seconds}", "1"));
    }

    @ParameterizedTest
    @CsvSource({"cross-site,", "same-site,", "none,", ",https://evil.example"})
    void aForeignPageCannotPostIt(String fetchSite, String origin) {
        RequestSpecification call = given().contentType("application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .formParam("email", "a@acme.example")
                .formParam("pin", "12345678");
        if (fetchSite != null) {
            call.header("Sec-Fetch-Site", fetchSite);
        }
        if (origin != null) {
            call.header("Origin", origin);
        }
        call.post(FORM).then().statusCode(403).contentType("text/html;charset=UTF-8");
    }

    @Test
    void aProgramIsToldAProblem() {
        given().contentType("application/x-www-form-urlencoded")
                .formParam("email", "no")
                .formParam("pin", "12345678")
                .post(FORM)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:invalid-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd-efgh", "ABCD", "ABCD-EFGH-1", "%3Cb%3E"})
    void whatIsNoReferenceHasNoPage(String reference) {
        given().urlEncodingEnabled(false).get(FORM + "/" + reference).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT,en;q=0.8|de",
                "zh-CN|zh",
                "zh-Hans-SG|zh",
                "pt-BR|pt",
                "pl,ar;q=0.4|ar",
                "*|en",
                ",,;q|en",
                "|en"
            })
    void theLanguageIsTheFirstThatThePagesSpeak(String preferences, String language) {
        assertThat(pages.language(preferences)).isEqualTo(language);
    }
}
