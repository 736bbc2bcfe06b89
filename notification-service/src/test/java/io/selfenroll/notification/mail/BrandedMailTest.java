package io.selfenroll.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.notification.Contract;
import io.selfenroll.notification.ReceivedMail;
import io.selfenroll.notification.ScriptedSmtp;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestCredential;
import io.selfenroll.notification.TestSite;
import org.junit.jupiter.api.Test;

/** Mails look like those of the site: its sender, its answers' address, its colour and its logo. */
@QuarkusTest
class BrandedMailTest {

    @Inject
    Tables tables;

    ScriptedSmtp smtp;

    private static void look(ObjectNode settings) {
        settings.put("senderName", "Acme IT Söder").put("replyTo", "it@acme.example");
        settings.set(
                "branding", Contract.example("SiteChanged").as(WithLook.class).branding());
        settings.withObject("/branding").put("colour", "#7a1f5c");
    }

    record WithLook(ObjectNode branding) {}

    @Test
    void senderColourAndLogoAreThoseOfTheSite() throws Exception {
        TestSite site = TestSite.known(tables, "Acme", "en", BrandedMailTest::look);

        ReceivedMail mail = mailOf(site);

        assertThat(mail.from()).isEqualTo("Acme IT Söder <no-reply@selfenroll.example>");
        assertThat(mail.header("Reply-To")).isEqualTo("it@acme.example");
        assertThat(mail.html()).contains("background:#7a1f5c", "alt=\"Acme\"");
        String id = mail.logo().getContentID();
        assertThat(mail.html()).contains("src=\"cid:" + id.substring(1, id.length() - 1) + "\"");
        assertThat(mail.logo().isMimeType("image/png")).isTrue();
        assertThat(mail.logo().getDisposition()).isEqualTo("inline");
        byte[] logo = Contract.example("SiteChanged")
                .as(WithLook.class)
                .branding()
                .get("logoPng")
                .binaryValue();
        assertThat(mail.logo().getInputStream().readAllBytes()).isEqualTo(logo);
        assertThat(mail.raw())
                .contains(
                        "multipart/alternative",
                        "multipart/related",
                        Base64.getEncoder().encodeToString(logo).substring(0, 40));
        assertThat(mail.raw().split("\r\n")).allMatch(line -> line.length() <= 998);
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    }

    @Test
    void siteThatTakesItsLookBackGetsTheProductsOwn() {
        TestSite site = TestSite.known(tables, "Acme", "en", BrandedMailTest::look);
        site.change("Acme anew", settings -> {});

        ReceivedMail mail = mailOf(site);

        assertThat(mail.from()).isEqualTo("Acme anew <no-reply@selfenroll.example>");
        assertThat(mail.hasLogo()).isFalse();
        assertThat(mail.raw()).doesNotContain("Reply-To", "multipart/related");
        assertThat(mail.html()).contains("background:#0b5cad");
    }

    private ReceivedMail mailOf(TestSite site) {
        TestCredential credential = TestCredential.make().site(site.id()).issue();
        tables.awaitDelivery(credential, "SENT");
        return new ReceivedMail(smtp.received(credential.email()).getFirst());
    }
}
