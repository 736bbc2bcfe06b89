package io.selfenroll.notification.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.messagetemplate.Placeholder;
import io.selfenroll.messagetemplate.Words;
import io.selfenroll.notification.mail.WebLinks;
import io.selfenroll.notification.site.Site;

/** What an imaginary user of a site would read, for every kind of message. */
@ApplicationScoped
class SampleValues {

    private final WebLinks links;

    SampleValues(WebLinks links) {
        this.links = links;
    }

    Map<Placeholder, String> of(Site site, String language) {
        String userName = "k7qm4x@" + site.slug();
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.USER_NAME, userName);
        values.put(Placeholder.PASSWORD, "ABCD-EFGH-JKMNP");
        values.put(Placeholder.ENROLL_URL, links.of(site.slug(), userName));
        values.put(Placeholder.FIRST_NAME, "Uma");
        values.put(Placeholder.LAST_NAME, "Ser");
        values.put(Placeholder.EMAIL, "uma.ser@" + site.slug() + ".example");
        values.put(Placeholder.SITE_NAME, site.name());
        values.put(Placeholder.EXPIRES_IN, Words.duration(Duration.ofMinutes(site.credentialLifeMinutes()), language));
        values.put(Placeholder.REFERENCE, "K7QM-4X2P");
        values.put(Placeholder.PORTAL_URL, links.portal());
        values.put(Placeholder.NOT_ME_LINK, links.notMe("sample"));
        values.put(Placeholder.DEVICE_NAME, "Pixel 9");
        values.put(Placeholder.PLATFORM, "Android");
        values.put(Placeholder.ENROLLED_AT, Words.time(Instant.now(), language));
        values.put(Placeholder.SUMMARY, summary(language));
        values.put(Placeholder.CONSOLE_URL, links.console());
        return values;
    }

    private static String summary(String language) {
        return switch (language.split("-", 2)[0]) {
            case "de" -> "In der letzten Stunde konnten 12 Nachrichten nicht zugestellt werden.";
            case "fi" -> "Viimeisen tunnin aikana 12 viestiä jäi toimittamatta.";
            case "sv" -> "Under den senaste timmen kunde 12 meddelanden inte levereras.";
            case "fr" -> "Au cours de la dernière heure, 12 messages n’ont pas pu être remis.";
            case "es" -> "En la última hora no se pudieron entregar 12 mensajes.";
            case "pt" -> "Na última hora não foi possível entregar 12 mensagens.";
            case "ja" -> "過去1時間に12件のメールを配信できませんでした。";
            case "ar" -> "تعذّر تسليم 12 رسالة خلال الساعة الماضية.";
            case "zh" -> "过去一小时内有 12 封邮件未能送达。";
            default -> "12 messages could not be delivered in the last hour.";
        };
    }
}
