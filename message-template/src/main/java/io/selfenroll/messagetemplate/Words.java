package io.selfenroll.messagetemplate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** Values that are said differently in each language. */
public final class Words {

    private static final int MINUTES_UNTIL_HOURS = 120;

    /** @param minute as after a word like "for": the form that a sentence about a duration takes */
    private record Units(String minute, String minutes, String hours) {}

    private static final Map<String, Units> UNITS = Map.ofEntries(
            Map.entry("en", new Units("minute", "minutes", "hours")),
            Map.entry("de", new Units("Minute", "Minuten", "Stunden")),
            Map.entry("fi", new Units("minuutin", "minuuttia", "tuntia")),
            Map.entry("sv", new Units("minut", "minuter", "timmar")),
            Map.entry("da", new Units("minut", "minutter", "timer")),
            Map.entry("nb", new Units("minutt", "minutter", "timer")),
            Map.entry("nl", new Units("minuut", "minuten", "uur")),
            Map.entry("fr", new Units("minute", "minutes", "heures")),
            Map.entry("es", new Units("minuto", "minutos", "horas")),
            Map.entry("pt", new Units("minuto", "minutos", "horas")),
            Map.entry("it", new Units("minuto", "minuti", "ore")));

    private Words() {}

    /**
     * Minutes up to two hours, then hours; rounds up to a whole minute, from two hours on down to a whole hour; never
     * less than a minute.
     *
     * @param language BCP 47; English for one that is not known here
     */
    public static String duration(Duration left, String language) {
        Units units = UNITS.getOrDefault(language.split("-", 2)[0], UNITS.get("en"));
        long minutes = Math.max(1, Math.ceilDiv(left.toSeconds(), 60));
        if (minutes >= MINUTES_UNTIL_HOURS) {
            return minutes / 60 + " " + units.hours();
        }
        return minutes + " " + (minutes == 1 ? units.minute() : units.minutes());
    }

    /** Date and time of day, with UTC named: who reads it may be anywhere. */
    public static String time(Instant time, String language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(Locale.forLanguageTag(language))
                        .format(time.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /** Somebody whose name is not known, as the subject of a sentence. */
    public static String anAdministrator(String language) {
        return switch (language.split("-", 2)[0]) {
            case "de" -> "Die Administration";
            case "fi" -> "Ylläpitäjä";
            default -> "An administrator";
        };
    }
}
