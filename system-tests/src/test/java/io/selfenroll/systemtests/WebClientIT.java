package io.selfenroll.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Credentials;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.browser.HeadlessBrowser;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The client in the browser: from the mail to Connected and away again, with a key that never leaves it. */
@ExtendWith(StackExtension.class)
class WebClientIT {

    private static final String INVALID_PROOF = "urn:selfenroll:problem:invalid-dpop-proof";

    /** What a script in the page could read of the device's identity. */
    private static final String STOLEN = """
            () => new Promise((resolve) => {
              const open = indexedDB.open('selfenroll');
              open.onsuccess = () => {
                const get = open.result.transaction('device').objectStore('device').get('me');
                get.onsuccess = () => resolve(get.result.membership);
              };
            })""";

    private static HeadlessBrowser browser;

    @BeforeAll
    static void startBrowser() throws Exception {
        browser = HeadlessBrowser.start();
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
    }

    @Test
    void userEnrollsInTheBrowserAndLeavesAndWhatIsStolenFromThePageIsRefused(RunningStack stack) {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        User user = stack.user(site);
        admin.addUser(site, user.email());
        user.request(site.pin());
        Credentials credentials = user.awaitMail(1).credentials(site);
        Page phone = browser.phone();

        phone.navigate(stack.url() + "/client/#" + credentials.userName());
        assertThat(phone.getByLabel("User name")).hasValue(credentials.userName());
        phone.getByLabel("One-time password").fill(credentials.password());
        phone.getByLabel("Name of this device").fill("Browser phone");
        Request sync = phone.waitForRequest(
                Pattern.compile("/devices/me/syncs$"),
                () -> phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enroll device"))
                        .click());
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Connected")))
                .isVisible();
        assertThat(phone.getByText("Browser phone")).isVisible();
        @SuppressWarnings("unchecked")
        Map<String, Object> stolen = (Map<String, Object>) phone.evaluate(STOLEN);
        String id = stolen.get("deviceId").toString();
        assertThat(admin.device(id).getString("status")).isEqualTo("CONNECTED");

        nothingCanBeDoneWith(stolen, sync, stack);

        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave the organisation"))
                .click();
        phone.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Leave").setExact(true))
                .click();
        assertThat(phone.getByText("This device has left")).isVisible();
        assertThat(admin.device(id).getString("status")).isEqualTo("RETIRED");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void nothingCanBeDoneWith(Map<String, Object> stolen, Request sync, RunningStack stack) {
        String me = stack.url() + "/api/enrollment/v1/devices/me";
        String token = sync.headerValue("authorization").substring("DPoP ".length());
        given().header("Authorization", "Bearer " + token)
                .get(me)
                .then()
                .statusCode(401)
                .body("type", equalTo(INVALID_PROOF));
        given().header("Authorization", "DPoP " + token)
                .header("DPoP", sync.headerValue("dpop"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post(me + "/syncs")
                .then()
                .statusCode(401)
                .body("type", equalTo(INVALID_PROOF));
        given().contentType(ContentType.JSON)
                .body(Map.of("deviceId", stolen.get("deviceId"), "deviceSecret", stolen.get("deviceSecret")))
                .post(stack.url() + "/api/enrollment/v1/devices/tokens")
                .then()
                .statusCode(401)
                .body("type", equalTo(INVALID_PROOF));
    }
}
