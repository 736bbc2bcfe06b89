package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.Map;

import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class MessageTemplateIT {

    private static final String BODY = """
            Hi {{firstName}}, <b>bold</b> & 'quoted'

            User name: {{userName}}

            Password: {{password}}

            [Enroll now]({{enrollUrl}})
            """;

    @Test
    void editShowsInTheNextMail(RunningStack stack) {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        User user = stack.user(site);
        admin.addUser(site, user.email());
        user.request(site.pin());
        assertThat(user.awaitMail(1).text()).doesNotContain("'quoted'");

        admin.saveTemplate(site, "Welcome to {{siteName}} ☂", BODY).then().statusCode(200);
        awaitPreviewWithTheTemplate(stack, admin, site);

        // The template travels by its topic; the mail after it has arrived has the new text.
        await().untilAsserted(() -> {
            user.request(site.pin());
            Mail mail = user.awaitMail(2);
            assertThat(mail.subject()).isEqualTo("Welcome to Site " + site.slug() + " ☂");
            assertThat(mail.text()).contains("Hi Uma").contains("'quoted'");
            assertThat(mail.html()).contains("&lt;b&gt;bold&lt;/b&gt;").doesNotContain("<b>bold</b>");
        });
    }

    private static void awaitPreviewWithTheTemplate(RunningStack stack, Administrator admin, Site site) {
        admin.call()
                .body(Map.of("siteId", site.id(), "subject", "To {{siteName}}", "body", BODY, "language", "en"))
                .post(stack.url() + "/api/notifications/v1/previews")
                .then()
                .statusCode(200)
                .body("subject", equalTo("To Site " + site.slug()))
                .body("text", containsString("'quoted'"))
                .body("html", containsString("&lt;b&gt;bold&lt;/b&gt;"));
    }

    @Test
    void templateWithoutThePasswordOrWithAnUnknownPlaceholderIsRefusedAtItsLine(RunningStack stack) {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        admin.saveTemplate(site, "Hello", BODY.replace("{{password}}", "none"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:selfenroll:problem:template-refused"))
                .body("findings.message", hasItem(containsString("{{password}}")));
        admin.saveTemplate(site, "Hello", BODY.replace("{{firstName}}", "{{firstname2}}"))
                .then()
                .statusCode(422)
                .body("findings.line", hasItem(1))
                .body("findings.message", hasItem(containsString("firstname2")));
    }
}
