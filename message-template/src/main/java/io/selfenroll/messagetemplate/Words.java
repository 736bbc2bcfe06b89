package io.selfenroll.messagetemplate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;

/** Values that are said differently in each language. */
public final class Words {

    private static final int MINUTES_UNTIL_HOURS = 120;

    /** How a language counts, as after a word like "for": the form that a sentence about a duration takes. */
    private record Units(LongFunction<String> minutes, LongFunction<String> hours) {

        /** @param minute of the one; hours are never less than two */
        static Units of(String minute, String minutes, String hours) {
            return new Units(n -> n + " " + (n == 1 ? minute : minutes), n -> n + " " + hours);
        }

        /** Nothing changes with the number, and no space stands before it. */
        static Units unchanging(String minutes, String hours) {
            return new Units(n -> n + minutes, n -> n + hours);
        }
    }

    private static final Map<String, Units> UNITS = Map.ofEntries(
            Map.entry("en", Units.of("minute", "minutes", "hours")),
            Map.entry("de", Units.of("Minute", "Minuten", "Stunden")),
            Map.entry("fi", Units.of("minuutin", "minuuttia", "tuntia")),
            Map.entry("sv", Units.of("minut", "minuter", "timmar")),
            Map.entry("da", Units.of("minut", "minutter", "timer")),
            Map.entry("nb", Units.of("minutt", "minutter", "timer")),
            Map.entry("nl", Units.of("minuut", "minuten", "uur")),
            Map.entry("fr", Units.of("minute", "minutes", "heures")),
            Map.entry("es", Units.of("minuto", "minutos", "horas")),
            Map.entry("pt", Units.of("minuto", "minutos", "horas")),
            Map.entry("it", Units.of("minuto", "minuti", "ore")),
            Map.entry("ja", Units.unchanging("分", "時間")),
            Map.entry("zh", Units.unchanging(" 分钟", " 小时")),
            Map.entry(
                    "ar",
                    new Units(
                            n -> arabic(n, "دقيقة واحدة", "دقيقتين", "دقائق", "دقيقة"),
                            n -> arabic(n, "ساعة واحدة", "ساعتين", "ساعات", "ساعة"))));

    private Words() {}

    /** One and two have words of their own, 3 to 10 take the plural, others the singular (CLDR, plural rules). */
    private static String arabic(long n, String one, String two, String few, String many) {
        if (n == 1) {
            return one;
        }
        if (n == 2) {
            return two;
        }
        long rest = n % 100;
        return n + " " + (rest >= 3 && rest <= 10 ? few : many);
    }

    /**
     * Minutes up to two hours, then hours; rounds up to a whole minute, from two hours on down to a whole hour; never
     * less than a minute.
     *
     * @param language BCP 47; English for one that is not known here
     */
    public static String duration(Duration left, String language) {
        Units units = UNITS.getOrDefault(language.split("-", 2)[0], UNITS.get("en"));
        long minutes = Math.max(1, Math.ceilDiv(left.toSeconds(), 60));
        return minutes >= MINUTES_UNTIL_HOURS
                ? units.hours().apply(minutes / 60)
                : units.minutes().apply(minutes);
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
            case "sv" -> "En administratör";
            case "fr" -> "Un administrateur";
            case "es" -> "Un administrador";
            case "pt" -> "Um administrador";
            case "ja" -> "管理者";
            case "ar" -> "أحد المسؤولين";
            case "zh" -> "管理员";
            default -> "An administrator";
        };
    }
}
