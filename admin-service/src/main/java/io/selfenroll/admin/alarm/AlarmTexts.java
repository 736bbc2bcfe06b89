package io.selfenroll.admin.alarm;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import jakarta.enterprise.context.ApplicationScoped;

/** A sentence or two for each alarm in each language of the mails; other languages get English. */
@ApplicationScoped
class AlarmTexts {

    private static final String BUNDLE = "io.selfenroll.admin.alarm.summaries";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    String summary(Alarm alarm, String language, String... facts) {
        Locale locale = Locale.forLanguageTag(language);
        String text = ResourceBundle.getBundle(BUNDLE, locale, NO_OTHER_LANGUAGE)
                .getString(alarm.name().toLowerCase(Locale.ROOT));
        return new MessageFormat(text, locale).format(facts);
    }
}
