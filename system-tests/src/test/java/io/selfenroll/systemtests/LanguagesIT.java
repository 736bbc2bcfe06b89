package io.selfenroll.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Credentials;
import io.selfenroll.systemtests.actor.Device;
import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.browser.HeadlessBrowser;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The journey in the user's language, from the printed code of a site to the device; with scripts and without. */
@ExtendWith(StackExtension.class)
class LanguagesIT {

    private static HeadlessBrowser browser;

    @BeforeAll
    static void startBrowser() throws Exception {
        browser = HeadlessBrowser.start();
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | true  | true  | Add your own device",
                "de-AT | false | true  | Eigenes Gerät hinzufügen",
                "ar-EG | true  | true  | أضف جهازك الخاص",
                "ar-EG | false | false | أضف جهازك الخاص"
            })
    void fromThePrintedCodeToTheDevice(
            String locale, boolean phone, boolean scripts, String heading, RunningStack stack) {
        String language = locale.substring(0, 2);
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        admin.changeSite(site, Map.of("languages", List.of("en", "de", "ar")));
        User user = stack.user(site);
        admin.addUser(site, user.email());

        Page page = browser.visitor(locale, phone, scripts);
        page.navigate(stack.url() + "/?site=" + site.slug());
        assertThat(page.locator("h1").first()).hasText(heading);
        assertThat(page.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
        page.locator("#email").fill(user.email());
        page.locator("#pin").fill(site.pin());
        page.locator("#pin").press("Enter");
        assertThat(page.locator("#reference")).hasText(Pattern.compile("\\w{4}-\\w{4}"));
        String reference = page.locator("#reference").textContent().strip();

        Mail mail = user.awaitMail(1);
        assertThat(admin.enrollment(reference).getString("reference")).isEqualTo(reference);
        if (language.equals("ar")) {
            assertThat(mail.text()).containsPattern("\\p{IsArabic}");
        }
        Credentials credentials = mail.credentials(site);
        page.navigate(mail.enrollLink());
        if (scripts) {
            assertThat(page.locator("#user")).hasText(credentials.userName());
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isLessThanOrEqualTo(0);
        } else {
            assertThat(page.locator("noscript .notice")).isVisible();
        }
        assertThat(page.content()).doesNotContain(credentials.password());

        Device.fresh(stack.url()).enroll(credentials).then().statusCode(201);
        await().untilAsserted(() -> assertThat(admin.stage(reference)).isEqualTo("ENROLLED"));
        assertThat(browser.complaints()).isEmpty();
    }
}
