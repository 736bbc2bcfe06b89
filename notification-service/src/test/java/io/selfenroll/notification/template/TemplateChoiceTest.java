package io.selfenroll.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.notification.ReceivedMail;
import io.selfenroll.notification.ScriptedSmtp;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestCredential;
import io.selfenroll.notification.TestSite;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemplateChoiceTest {

    private static final String BODY = "{{userName}} {{password}} {{enrollUrl}}";
    private static final MessageKind KIND = MessageKind.ENROLLMENT_CREDENTIALS;

    @Inject
    Tables tables;

    @Inject
    TemplateChoice choice;

    ScriptedSmtp smtp;

    @Test
    void theNextMailSpeaksTheSitesNewWords() {
        TestSite site = TestSite.known(tables, "Acme", "en");
        assertThat(subjectOfMail(site, "en")).isEqualTo("Your enrollment credentials for Acme");

        site.template("en", 1, "Welcome to {{siteName}}", "# Hi {{firstName}}\n\n" + BODY);
        assertThat(subjectOfMail(site, "en")).isEqualTo("Welcome to Acme");

        site.template("en", 2, "Welcome, {{firstName}}", BODY);
        assertThat(subjectOfMail(site, "en")).isEqualTo("Welcome, Uma");

        site.backToDefault("en");
        assertThat(subjectOfMail(site, "en")).isEqualTo("Your enrollment credentials for Acme");
    }

    @Test
    void theUsersLanguageComesBeforeTheSitesAndThatBeforeTheBuiltIn() {
        TestSite site = TestSite.known(tables, "Acme", "de");
        site.template("de", 1, "deutsch", BODY);
        site.template("fr", 1, "français", BODY);
        site.template("fr-CA", 1, "québécois", BODY);

        assertThat(chosen(site, "fr")).isEqualTo("français");
        assertThat(chosen(site, "fr-CA")).isEqualTo("québécois");
        assertThat(chosen(site, "fr-BE")).isEqualTo("français");
        assertThat(chosen(site, "fi")).isEqualTo("deutsch");
        assertThat(chosen(site, null)).isEqualTo("deutsch");
        assertThat(choice.choose(UUID.randomUUID(), KIND, "fr").template().subject())
                .startsWith("Vos identifiants");
    }

    @Test
    void whoAsksInALanguageOfTheProductIsAnsweredInItUnlessTheSiteWroteInOthers() {
        TestSite site = TestSite.known(tables, "Acme", "de");
        assertThat(chosen(site, "ar")).startsWith("بيانات");
        assertThat(chosen(site, "zh-TW")).startsWith("您在");
        assertThat(chosen(site, "nl")).startsWith("Ihre Zugangsdaten");

        site.template("de", 1, "deutsch", BODY);

        assertThat(chosen(site, "ar")).isEqualTo("deutsch");
    }

    /** As a browser asks for it. */
    @Test
    void ownWordsComeBeforeTheBuiltInOnesOfARegion() {
        TestSite site = TestSite.known(tables, "Acme", "en");
        site.template("en", 1, "own English", BODY);

        assertThat(chosen(site, "en-US")).isEqualTo("own English");
    }

    @Test
    void anotherSitesWordsAreNotUsed() {
        TestSite.known(tables, "Other", "en").template("en", 1, "other", BODY);

        assertThat(chosen(TestSite.known(tables, "Acme", "en"), "en")).startsWith("Your enrollment");
    }

    @Test
    void aTemplateThatBreaksARuleIsPassedOver() {
        TestSite site = TestSite.known(tables, "Acme", "en");
        site.template("en", 1, "broken", "no placeholders");

        assertThat(chosen(site, "en")).startsWith("Your enrollment");
    }

    private String chosen(TestSite site, String locale) {
        return choice.choose(site.id(), KIND, locale).template().subject();
    }

    private String subjectOfMail(TestSite site, String locale) {
        TestCredential credential =
                TestCredential.make().site(site.id()).with("locale", locale).issue();
        tables.awaitDelivery(credential, "SENT");
        return new ReceivedMail(smtp.received(credential.email()).getFirst()).subject();
    }
}
