package io.selfenroll.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.options.WaitUntilState;
import io.restassured.http.Method;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Device;
import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.browser.HeadlessBrowser;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** P16: a mail scanner opens every link of each mail, ten times in a browser that runs scripts, before its reader does. */
@ExtendWith(StackExtension.class)
class MailScannerIT {

    private static final int TIMES = 10;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>)]+");

    @Test
    void linksThatAScannerOpenedTenTimesStillWorkAndNothingHasHappened(RunningStack stack) throws Exception {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        User user = stack.user(site);
        admin.addUser(site, user.email());
        String reference = user.request(site.pin());
        Mail mail = user.awaitMail(1);
        try (HeadlessBrowser browser = HeadlessBrowser.start()) {
            Page scanner = browser.desktop();
            assertThat(scan(stack, scanner, mail))
                    .anyMatch(link -> link.contains("/enroll/"))
                    .anyMatch(link -> link.contains("/not-me#"));

            assertThat(admin.enrollment(reference).getList("timeline.type", String.class))
                    .doesNotContain("credential.disowned.v1", "credential.revoked.v1", "credential.redeemed.v1");
            Device device = Device.fresh(stack.url());
            String token = device.enroll(mail.credentials(site))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("accessToken");
            device.sync(token).then().statusCode(200);

            Mail notice = user.awaitNotice("A device was enrolled");
            assertThat(scan(stack, scanner, notice)).anyMatch(link -> link.contains("/not-me#"));
            device.sync(token).then().statusCode(200);
            await().untilAsserted(() -> assertThat(admin.stage(reference)).isEqualTo("CONNECTED"));
        }
    }

    /** @return the links */
    private static Set<String> scan(RunningStack stack, Page scanner, Mail mail) {
        Set<String> links = new TreeSet<>();
        LINK.matcher(mail.text()).results().forEach(link -> links.add(link.group()));
        LINK.matcher(mail.html()).results().forEach(link -> links.add(link.group()));
        assertThat(links).as("as configured").allMatch(link -> link.startsWith(stack.url() + "/"));
        for (String link : links) {
            for (int i = 0; i < TIMES; i++) {
                // Another address first, so that the page is loaded anew and not only scrolled to what is behind the #.
                scanner.navigate("about:blank");
                scanner.navigate(link, new NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
            }
            for (Method method : new Method[] {Method.GET, Method.HEAD, Method.OPTIONS}) {
                assertThat(given().request(method, link).statusCode()).isLessThan(500);
            }
        }
        return links;
    }
}
