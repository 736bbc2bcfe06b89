package io.selfenroll.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.selfenroll.systemtests.actor.Credentials;
import io.selfenroll.systemtests.actor.DeviceClientProcess;
import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.browser.HeadlessBrowser;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole journey as people walk it: the console on a desktop, the portal on a phone. */
@ExtendWith(StackExtension.class)
class BrowserJourneyIT {

    private static HeadlessBrowser browser;

    @TempDir
    Path dir;

    @BeforeAll
    static void startBrowser() throws Exception {
        browser = HeadlessBrowser.start();
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
    }

    @Test
    void administratorPreparesASiteUserEnrollsAndTheConsoleShowsConnected(RunningStack stack) throws Exception {
        Page console = browser.desktop();
        String slug = "b" + UUID.randomUUID().toString().substring(0, 6);
        signIn(console, stack);
        createSite(console, slug);
        String firstPin = currentPin(console);
        String pin = rotatePin(console, firstPin);
        User user = new User(stack.url(), "phone@" + slug + ".example");
        addUser(console, user.email());
        editMessage(console, "Your device at {{siteName}}");
        offerApp(console, "Pocket Agent");

        Page phone = browser.phone();
        String reference = askForAccess(phone, stack, user, pin);
        Mail mail = user.awaitMail(1);
        assertThat(mail.subject()).isEqualTo("Your device at Browser site");
        Credentials credentials = mail.credentials(new Site(null, slug, pin));
        followTheLink(phone, mail, credentials);
        watch(console, reference);
        // Where it stands, and as an event of the timeline.
        assertThat(console.getByText("Enroll-now page opened")).hasCount(2);

        DeviceClientProcess client = new DeviceClientProcess(dir.resolve("device.json"));
        var enrolled = client.run(
                "enroll",
                "--url",
                stack.url(),
                "--username",
                credentials.userName(),
                "--password",
                credentials.password(),
                "--name",
                "Pocket phone");
        assertThat(enrolled.lines()).as("device client").endsWith("Connected");

        assertThat(console.getByText("Pocket phone").first()).isVisible();
        assertThat(console.getByText("Connected").first()).isVisible();
        assertThat(console.getByText("Enroll-now page opened")).hasCount(1);
        assertThat(console.getByText("to come:")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void signIn(Page console, RunningStack stack) {
        console.navigate(stack.url() + "/admin/");
        console.getByLabel("E-mail address").fill(stack.adminEmail());
        console.getByLabel(Pattern.compile("^Password")).fill(stack.adminPassword());
        button(console, "Sign in").click();
        assertThat(console.getByRole(AriaRole.HEADING, heading("Sites"))).isVisible();
        assertThat(console.context().cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.name).isEqualTo("__Host-selfenroll-session");
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.secure).isTrue();
        });
    }

    private static void createSite(Page console, String slug) {
        button(console, "Create site").first().click();
        Locator dialog = console.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(Pattern.compile("^Name")).fill("Browser site");
        dialog.getByLabel(Pattern.compile("^Short name")).fill(slug);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Create site"))
                .click();
        assertThat(console.getByRole(AriaRole.HEADING, heading("Browser site"))).isVisible();
    }

    private static String currentPin(Page console) {
        navigate(console, "Company PIN");
        Locator pin = console.getByText(Pattern.compile("^\\d{4}\\s\\d{4}$")).first();
        return pin.textContent().replaceAll("\\s", "");
    }

    private static String rotatePin(Page console, String before) {
        button(console, "Generate new PIN").click();
        console.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Generate new PIN"))
                .click();
        assertThat(console.getByText("The new PIN is valid from now on.")).isVisible();
        String pin = currentPin(console);
        assertThat(pin).isNotEqualTo(before);
        return pin;
    }

    private static void addUser(Page console, String email) {
        navigate(console, "Users");
        button(console, "Add user").first().click();
        Locator dialog = console.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("E-mail address").fill(email);
        dialog.getByLabel("First name").fill("Phoebe");
        dialog.getByLabel("Last name").fill("One");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add user"))
                .click();
        assertThat(console.getByText(email + " was added.")).isVisible();
    }

    private static void editMessage(Page console, String subject) {
        navigate(console, "Messages");
        link(console, "Enrollment message").click();
        Locator field = console.getByLabel("Subject");
        field.fill("Your device {{password}}");
        assertThat(console.getByText(Pattern.compile("subject", Pattern.CASE_INSENSITIVE))
                        .first())
                .isVisible();
        field.fill(subject);
        assertThat(console.frameLocator("iframe").getByText("Enroll now").first())
                .isVisible();
        button(console, "Save").click();
        assertThat(console.getByText("The message was saved. The next mail uses it."))
                .isVisible();
    }

    private static void offerApp(Page console, String name) {
        navigate(console, "Settings");
        console.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Enrollment"))
                .click();
        button(console, "Add an app").click();
        console.getByLabel(Pattern.compile("^Name of the app")).fill(name);
        console.getByLabel(Pattern.compile("^Store or download link")).fill("https://apps.example/agent");
        console.getByLabel(Pattern.compile("^Steps")).fill("Install it.");
        button(console, "Save").click();
        assertThat(console.getByText("The settings were saved.")).isVisible();
    }

    private static String askForAccess(Page phone, RunningStack stack, User user, String pin) {
        phone.navigate(stack.url() + "/");
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        phone.getByLabel("E-mail address").fill("nobody");
        phone.getByLabel("Company PIN").fill("12");
        button(phone, "Continue").click();
        assertThat(phone.getByText("Enter the whole address")).isVisible();
        phone.getByLabel("E-mail address").fill(user.email());
        phone.getByLabel("Company PIN").fill(pin.substring(0, 4) + " " + pin.substring(4));
        button(phone, "Continue").click();
        assertThat(phone.getByText("you will shortly receive an e-mail")).isVisible();
        return phone.locator("#reference").textContent().strip();
    }

    private static void followTheLink(Page phone, Mail mail, Credentials credentials) {
        phone.navigate(mail.enrollLink());
        assertThat(phone.getByText(credentials.userName()).first()).isVisible();
        assertThat(phone.getByText("Browser site").first()).isVisible();
        assertThat(phone.getByText("Get Pocket Agent")).isVisible();
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        assertThat(phone.content()).doesNotContain(credentials.password());
    }

    private static void watch(Page console, String reference) {
        navigate(console, "Enrollments");
        console.getByText(reference).first().click();
        assertThat(console.getByText("Mail server accepted the message")).isVisible();
    }

    private static void navigate(Page console, String name) {
        link(console, name).click();
        assertThat(console.getByRole(AriaRole.HEADING, heading(name))).isVisible();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name).setLevel(1);
    }
}
