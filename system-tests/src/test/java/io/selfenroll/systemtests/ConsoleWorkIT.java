package io.selfenroll.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A working day in the console: a colleague is invited, brings people in from a file and hands credentials over. */
@ExtendWith(StackExtension.class)
class ConsoleWorkIT {

    private static final String PASSWORD = "a colleague's long password";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/admin/invitation#[^\\s)>]+");

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
    void anInvitedEditorImportsUsersHandsCredentialsOverAndTheAuditTellsIt(RunningStack stack) throws Exception {
        Administrator owner = stack.administrator();
        Site site = owner.createSite();
        User colleague = new User(stack.url(), "editor@" + site.slug() + ".example");
        owner.inviteEditor(site, colleague.email());

        Page console = browser.desktop();
        acceptInvitation(console, colleague);
        signIn(console, stack.url(), colleague.email(), PASSWORD);
        importUsers(console, stack.url(), site);
        owner.awaitKnownToCredentials(site, 2);
        Credentials shown = makeCredentials(console, stack.url(), site);
        Device.fresh(stack.url()).enroll(shown).then().statusCode(201);

        await().until(() -> owner.hasAudited(site, "credential.redeemed"));
        Page auditor = browser.desktop();
        signIn(auditor, stack.url(), stack.adminEmail(), stack.adminPassword());
        auditor.navigate(stack.url() + "/admin/sites/" + site.id() + "/audit");
        for (String told : new String[] {"Users imported", "Credential password shown", "Credential used"}) {
            assertThat(auditor.getByText(told).first()).isVisible();
        }
        assertThat(auditor.getByText(colleague.email()).first()).isVisible();
        assertThat(auditor.content()).doesNotContain(shown.password());
        assertThat(browser.complaints()).isEmpty();
    }

    private static void acceptInvitation(Page console, User colleague) {
        console.navigate(invitationLink(colleague.awaitNotice("invited")));
        button(console, "Open invitation").click();
        console.locator("#new-password").fill(PASSWORD);
        console.locator("#again").fill(PASSWORD);
        button(console, "Accept invitation").click();
        assertThat(console.getByText("The invitation is accepted.")).isVisible();
    }

    private static String invitationLink(Mail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group();
    }

    private static void signIn(Page console, String url, String email, String password) {
        console.navigate(url + "/admin/");
        console.getByLabel("E-mail address").fill(email);
        console.getByLabel(Pattern.compile("^Password")).fill(password);
        button(console, "Sign in").click();
        assertThat(console.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    private static void importUsers(Page console, String url, Site site) {
        String file = "Mail;First name;Last name\nada@%s.example;Ada;One\nben@%s.example;Ben;Two\n"
                .formatted(site.slug(), site.slug());
        console.navigate(url + "/admin/sites/" + site.id() + "/users/import");
        console.getByLabel("Choose a CSV file, or drop it here")
                .setInputFiles(new FilePayload("people.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(console.getByText("2 rows. The first ones look like this:")).isVisible();
        button(console, "Check every row").click();
        assertThat(console.getByText("Every row is right")).isVisible();
        button(console, "Import 2 rows").click();
        assertThat(console.getByText("The file was imported")).isVisible();
        console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show the users"))
                .click();
        assertThat(console.getByText("ada@" + site.slug() + ".example")).isVisible();
    }

    private static Credentials makeCredentials(Page console, String url, Site site) {
        console.getByLabel("Select every row of this page").check();
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make credentials"))
                .click();
        console.getByLabel("Shown here once, to hand them over").check();
        button(console, "Make and show 2").click();
        Locator password = console.getByText(Pattern.compile("^\\w{4}-\\w{4}-\\w{5}$"));
        assertThat(password).hasCount(2);
        Locator userName = console.getByText(Pattern.compile("^\\w{6}@" + site.slug() + "$"));
        Credentials shown =
                new Credentials(userName.first().textContent(), password.first().textContent());
        button(console, "I have handed them over").click();
        assertThat(password).hasCount(0);
        return shown;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
