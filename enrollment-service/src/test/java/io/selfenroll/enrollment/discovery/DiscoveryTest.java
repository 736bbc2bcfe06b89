package io.selfenroll.enrollment.discovery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Locale;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DiscoveryTest {

    private static final String APPLE = "/.well-known/com.apple.remotemanagement";
    private static final String WINDOWS = "/EnrollmentServer/Discovery.svc";
    private static final String SERVER = "https://mdm.example/enroll?a=1&b=2";

    @Inject
    Tables tables;

    private static String domain(TestSite site) {
        return site.slug().toLowerCase(Locale.ROOT) + ".example";
    }

    private TestSite siteWith(String... platforms) {
        TestSite site = TestSite.make();
        for (String platform : platforms) {
            site.discovery(domain(site), platform, SERVER + "&p=" + platform);
        }
        return tables.known(site);
    }

    private static ValidatableResponse apple(String user, String family) {
        var call = given().queryParam("user-identifier", user);
        return (family == null ? call : call.queryParam("model-family", family))
                .get(APPLE)
                .then();
    }

    private static ValidatableResponse windows(String soap) {
        return given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/soap+xml", io.restassured.http.ContentType.TEXT)))
                .contentType("application/soap+xml; charset=utf-8")
                .body(soap.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(WINDOWS)
                .then();
    }

    private static String discover(String email, String policy) {
        return """
                <s:Envelope xmlns:a="http://www.w3.org/2005/08/addressing" xmlns:s="http://www.w3.org/2003/05/soap-envelope">
                  <s:Header>
                    <a:MessageID>urn:uuid:748132ec-a575-4329-b01b-6171a9cf8478</a:MessageID>
                  </s:Header>
                  <s:Body>
                    <Discover xmlns="http://schemas.microsoft.com/windows/management/2012/01/enrollment/">
                      <request>
                        <EmailAddress>%s</EmailAddress>
                        <RequestVersion>4.0</RequestVersion>
                        <AuthPolicies><AuthPolicy>%s</AuthPolicy></AuthPolicies>
                      </request>
                    </Discover>
                  </s:Body>
                </s:Envelope>
                """.formatted(email, policy);
    }

    @Test
    void clientsFindTheEndpointsAtThePublicAddressWhateverHostTheyName() {
        given().header("Host", "evil.example")
                .get("/.well-known/selfenroll")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", equalTo("public, max-age=300"))
                .body("endpoints.devices", startsWith("http"))
                .body("endpoints.devices", containsString("/api/enrollment/v1/devices"))
                .body("endpoints.devices", not(containsString("evil")))
                .body("apiVersions", hasItem("v1"))
                .body("languages", hasSize(10))
                .body("languages", hasItems("en", "ar", "zh"));
    }

    @ParameterizedTest
    @CsvSource({"iPhone, IOS", "iPad, IOS", "Mac, MACOS", ", IOS"})
    void appleDeviceIsSentToTheServerOfItsKind(String family, String platform) {
        TestSite site = siteWith("IOS", "MACOS");

        apple("Uma.Ser@" + domain(site).toUpperCase(Locale.ROOT), family)
                .statusCode(200)
                .contentType("application/json")
                .body("Servers", hasSize(1))
                .body("Servers[0].Version", equalTo("mdm-byod"))
                .body("Servers[0].BaseURL", equalTo(SERVER + "&p=" + platform))
                .body("size()", equalTo(1));
    }

    @Test
    void whatNoSiteEnteredIsNotFoundWhoeverAsks() {
        TestSite windowsOnly = siteWith("WINDOWS");
        TestSite disabled = TestSite.make().disabled();
        tables.known(disabled.discovery(domain(disabled), "IOS", SERVER));

        apple("uma@" + domain(windowsOnly), "iPhone").statusCode(404).body("type", containsString("not-found"));
        apple("uma@" + domain(disabled), "iPhone").statusCode(404);
        apple("uma@sub." + domain(windowsOnly), null).statusCode(404);
        apple("uma@nobody.example", null).statusCode(404).body("detail", not(containsString("nobody")));
        windows(discover("uma@nobody.example", "OnPremise")).statusCode(404).body(containsString("Fault"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "uma", "@acme.example", "uma@", "uma@acme example", "uma@a@", "uma@acme.example\r\nX: y"})
    void whatIsNoAddressIsNamed(String user) {
        apple(user, null).statusCode(400).body("violations.field", hasItem("user-identifier"));
        windows(discover(user, "OnPremise")).statusCode(400).contentType(startsWith("application/soap+xml"));
    }

    @Test
    void missingIdentifierIsNamed() {
        given().get(APPLE).then().statusCode(400).body("violations.field", hasItem("user-identifier"));
    }

    @Test
    void domainFollowsTheSiteThatHasItNow() {
        TestSite site = siteWith("IOS");
        TestSite heir = tables.known(TestSite.make().discovery(domain(site), "IOS", "https://other.example/"));

        apple("uma@" + domain(site), null).body("Servers[0].BaseURL", equalTo("https://other.example/"));
        tables.known(heir.version(5).disabled());
        apple("uma@" + domain(site), null).body("Servers[0].BaseURL", startsWith(SERVER));
    }

    @Test
    void windowsDeviceFirstLooksWhetherAnybodyIsThere() {
        given().get(WINDOWS).then().statusCode(200).body(equalTo(""));
    }

    @ParameterizedTest
    @CsvSource({"OnPremise, OnPremise", "Federated, Federated", "Certificate, Federated"})
    void windowsDeviceIsToldItsServer(String offered, String chosen) {
        TestSite site = siteWith("WINDOWS");

        windows(discover("uma@" + domain(site), offered))
                .statusCode(200)
                .contentType("application/soap+xml; charset=utf-8")
                .body("Envelope.Header.RelatesTo", equalTo("urn:uuid:748132ec-a575-4329-b01b-6171a9cf8478"))
                .body("Envelope.Body.DiscoverResponse.DiscoverResult.AuthPolicy", equalTo(chosen))
                .body("Envelope.Body.DiscoverResponse.DiscoverResult.EnrollmentVersion", equalTo("4.0"))
                .body(
                        "Envelope.Body.DiscoverResponse.DiscoverResult.EnrollmentServiceUrl",
                        equalTo(SERVER + "&p=WINDOWS"))
                .body(
                        "Envelope.Body.DiscoverResponse.DiscoverResult.EnrollmentPolicyServiceUrl",
                        equalTo(SERVER + "&p=WINDOWS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<a>",
                "<a/>",
                "<Discover><EmailAddress/></Discover>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Discover><EmailAddress>&e;</EmailAddress></Discover>",
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><Discover><EmailAddress>&b;</EmailAddress></Discover>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><Discover><EmailAddress>a@b.example</EmailAddress></Discover>"
            })
    void whatIsNoDiscoverMessageIsAFaultThatRepeatsNothing(String soap) {
        windows(soap)
                .statusCode(400)
                .contentType(startsWith("application/soap+xml"))
                .body(containsString("s:Sender"))
                .body(not(containsString("root:")))
                .body(not(containsString("Exception")))
                .body(not(containsString("passwd")));
    }

    @Test
    void whatADeviceSaysCannotBecomeMarkup() {
        TestSite site = siteWith("WINDOWS");
        String soap = discover("uma@" + domain(site), "OnPremise")
                .replace("urn:uuid:748132ec-a575-4329-b01b-6171a9cf8478", "&lt;x&gt;&amp;");

        windows(soap).statusCode(200).body("Envelope.Header.RelatesTo", equalTo("<x>&"));
        windows(discover("uma@" + domain(site), "OnPremise").replace("4.0", "&lt;y&gt;"))
                .body("Envelope.Body.DiscoverResponse.DiscoverResult.EnrollmentVersion", equalTo("1.0"));
    }

    @Test
    void bodiesOfOtherTypesAndSizesAreRefused() {
        given().contentType("application/json").body("{}").post(WINDOWS).then().statusCode(415);
        windows("<Discover>" + "x".repeat(70_000) + "</Discover>").statusCode(413);
        windows(discover("a".repeat(400) + "@acme.example", "OnPremise")).statusCode(400);
        given().get(WINDOWS).then().header("Set-Cookie", nullValue());
    }
}
