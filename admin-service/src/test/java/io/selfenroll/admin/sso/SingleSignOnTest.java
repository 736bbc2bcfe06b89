package io.selfenroll.admin.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a provider that the test starts, over HTTP from end to end. */
@QuarkusTest
@TestProfile(SingleSignOnTest.WithProvider.class)
@WithTestResource(TestProvider.class)
class SingleSignOnTest {

    private static final String UNKNOWN = "/admin/sign-in?problem=sso-unknown";
    private static final String FAILED = "/admin/sign-in?problem=sso-failed";

    @Inject
    TestAdmins admins;

    private Console platform;
    private TestSite site;
    private String email;

    /** A start of its own: the others run without a provider. */
    public static class WithProvider implements QuarkusTestProfile {}

    /** One browser on its way through the provider. */
    private static final class Browser {

        private final Map<String, String> cookies = new HashMap<>();

        Response get(String address) {
            Response answer = given().urlEncodingEnabled(false)
                    .redirects()
                    .follow(false)
                    .cookies(cookies)
                    .get(URI.create(address));
            answer.cookies().forEach((name, value) -> {
                cookies.remove(name);
                if (!value.isEmpty()) {
                    cookies.put(name, value);
                }
            });
            return answer;
        }

        /** To the provider. */
        String begin() {
            Response answer = get("/api/admin/v1/sso");
            answer.then().statusCode(302);
            return answer.header("Location");
        }

        /** Signs in there; returns the way back. */
        String signInAs(String authorization, Map<String, String> who) {
            StringBuilder address = new StringBuilder(authorization);
            who.forEach((name, value) -> address.append("&as_")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            Response answer =
                    given().urlEncodingEnabled(false).redirects().follow(false).get(URI.create(address.toString()));
            answer.then().statusCode(302);
            URI back = URI.create(answer.header("Location"));
            assertThat(back.getPath()).isEqualTo("/api/admin/v1/sso");
            return back.getRawPath() + "?" + back.getRawQuery();
        }

        Response go(Map<String, String> who) {
            return get(signInAs(begin(), who));
        }
    }

    @BeforeEach
    void makeAdmin() {
        platform = admins.platform();
        site = TestSite.create(platform);
        email = admins.add(AdminRole.EDITOR, site.id());
    }

    private static Map<String, String> verified(String email) {
        return Map.of("email", email, "verified", "true");
    }

    @Test
    void signInPageOffersIt() {
        given().get("/api/admin/v1/sign-in-options")
                .then()
                .statusCode(200)
                .body("password", equalTo(true))
                .body("sso.name", equalTo("Acme directory"))
                .body("sso.url", equalTo("/api/admin/v1/sso"));
    }

    @Test
    void knownAdminGetsASessionWithTheRoleThatHeHasHere() {
        Browser browser = new Browser();

        Response back = browser.go(verified(email.toUpperCase()));

        back.then().statusCode(303).header("Location", equalTo("/admin/"));
        assertThat(back.getDetailedCookie(Console.COOKIE).isHttpOnly()).isTrue();
        assertThat(back.getDetailedCookie(Console.COOKIE).isSecured()).isTrue();
        assertThat(browser.cookies).containsOnlyKeys(Console.COOKIE);
        Console console = new Console(email, browser.cookies.get(Console.COOKIE));
        console.get("/session")
                .then()
                .statusCode(200)
                .body("email", equalTo(email))
                .body("role", equalTo("editor"));
        console.get("/sites/{id}/pin", site.id()).then().statusCode(403);
        console.get("/dead-letters").then().statusCode(403);
        await().untilAsserted(() -> platform.get("/audit?action=admin.signed-in&q=" + email)
                .then()
                .body("items[0].after.by", equalTo("single sign-on")));
    }

    @Test
    void invitationIsAcceptedBySigningIn() {
        String invited = "invited-" + UUID.randomUUID() + "@selfenroll.example";
        platform.post(
                        Map.of("email", invited, "name", "In Vited", "role", "READER", "sites", List.of(site.id())),
                        "/admins")
                .then()
                .statusCode(201);
        Browser browser = new Browser();

        browser.go(verified(invited)).then().statusCode(303);

        new Console(invited, browser.cookies.get(Console.COOKIE))
                .get("/session")
                .then()
                .statusCode(200)
                .body("role", equalTo("reader"));
    }

    @Test
    void strangersUnverifiedAndDisabledAreToldTheSame() {
        String disabled = admins.add(AdminRole.READER, site.id());
        platform.put(
                        Map.of(
                                "name",
                                "Dis Abled",
                                "role",
                                "READER",
                                "sites",
                                List.of(site.id()),
                                "status",
                                "DISABLED"),
                        "/admins/{id}",
                        admins.idOf(disabled))
                .then()
                .statusCode(200);
        for (Map<String, String> who : List.of(
                verified("nobody@acme.example"),
                Map.of("email", email, "verified", "false"),
                Map.of("email", email),
                Map.of("email", "no address", "verified", "true"),
                verified(disabled))) {
            Browser browser = new Browser();

            browser.go(who).then().statusCode(303).header("Location", equalTo(UNKNOWN));

            assertThat(browser.cookies).isEmpty();
        }
        await().untilAsserted(() -> platform.get("/audit?action=admin.sign-in-failed&q=" + email)
                .then()
                .body("items[0].after.by", equalTo("single sign-on")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "audience", "key"})
    void tokenThatIsNotForThisSignInIsRefused(String wrong) {
        Browser browser = new Browser();
        Map<String, String> who = new HashMap<>(verified(email));
        who.put(wrong, "another");

        browser.go(who).then().statusCode(303).header("Location", equalTo(FAILED));

        assertThat(browser.cookies).doesNotContainKey(Console.COOKIE);
    }

    @Test
    void refusalAtTheProviderLeadsBackToTheSignInPage() {
        Browser browser = new Browser();
        Map<String, String> who = new HashMap<>(verified(email));
        who.put("denied", "yes");

        browser.go(who).then().statusCode(303).header("Location", equalTo(FAILED));
    }

    @Test
    void answerThatWasMeantForAnotherBrowserSignsNobodyIn() {
        Browser attacker = new Browser();
        String answer = attacker.signInAs(attacker.begin(), verified(email));
        Browser victim = new Browser();

        Response without = victim.get(answer);
        assertThat(without.cookies()).doesNotContainKey(Console.COOKIE);
        victim.begin();
        Response withOther = victim.get(answer);

        assertThat(withOther.cookies()).doesNotContainKey(Console.COOKIE);
        assertThat(withOther.header("Location")).isNotEqualTo("/admin/");
    }

    @Test
    void answerIsUsedOnce() {
        Browser browser = new Browser();
        String answer = browser.signInAs(browser.begin(), verified(email));
        Map<String, String> before = Map.copyOf(browser.cookies);
        browser.get(answer).then().statusCode(303);
        Browser again = new Browser();
        again.cookies.putAll(before);

        assertThat(again.get(answer).cookies()).doesNotContainKey(Console.COOKIE);
    }

    @Test
    void sessionThatSomebodyPlantedIsNotTakenOver() {
        Console planted = admins.signedIn(AdminRole.READER, site.id());
        Browser browser = new Browser();
        browser.cookies.put(Console.COOKIE, planted.cookie());

        browser.go(verified(email)).then().statusCode(303);

        assertThat(browser.cookies.get(Console.COOKIE)).isNotEqualTo(planted.cookie());
        planted.get("/session").then().body("email", equalTo(planted.email()));
        new Console(email, browser.cookies.get(Console.COOKIE))
                .get("/session")
                .then()
                .body("email", equalTo(email));
    }

    @Test
    void authorizationRequestIsBoundToThisBrowser() {
        Browser browser = new Browser();

        String authorization = browser.begin();

        assertThat(authorization)
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256")
                .containsPattern("redirect_uri=http%3A%2F%2F127.0.0.1%3A[0-9]+%2Fapi%2Fadmin%2Fv1%2Fsso");
        assertThat(browser.cookies.keySet()).allSatisfy(name -> assertThat(name).startsWith("q_auth"));
        assertThat(browser.cookies).isNotEmpty();
    }

    @Test
    void passwordsStillWorkAndEndpointsStillAskForASession() {
        Console.signIn(email, TestAdmins.PASSWORD).get("/session").then().statusCode(200);
        given().get("/api/admin/v1/sites").then().statusCode(401).contentType(startsWith("application/problem+json"));
        given().header("Authorization", "Bearer x.y.z")
                .get("/api/admin/v1/sites")
                .then()
                .statusCode(401);
    }
}
