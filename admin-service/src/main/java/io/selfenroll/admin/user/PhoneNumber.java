package io.selfenroll.admin.user;

import java.util.regex.Pattern;

import io.selfenroll.httpapi.InvalidField;

/** Phone numbers in the form of E.164: {@code +} and 5 to 15 digits. */
public final class PhoneNumber {

    private static final Pattern DECORATION = Pattern.compile("[\\s\\u00a0./()-]");
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{4,14}");
    private static final String INTERNATIONAL_CALL = "00";

    private PhoneNumber() {}

    /**
     * The number without the spaces, dashes, dots and parentheses that people write; null for a blank.
     *
     * @throws InvalidField naming {@code phone}
     */
    public static String normalise(String input) {
        if (input == null || input.isBlank()) {
            return null;
        }
        String number = DECORATION.matcher(input).replaceAll("");
        if (number.startsWith(INTERNATIONAL_CALL)) {
            number = "+" + number.substring(INTERNATIONAL_CALL.length());
        }
        if (!NUMBER.matcher(number).matches()) {
            throw new InvalidField("phone", "must be a number with its country, like +358 40 1234567");
        }
        return number;
    }
}
