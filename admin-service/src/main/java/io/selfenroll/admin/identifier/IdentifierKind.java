package io.selfenroll.admin.identifier;

/** What a manufacturer tells devices apart by. */
public enum IdentifierKind {
    SERIAL,
    IMEI,
    UDID;

    private static final String IMEI_FORM = "[0-9]{15}";
    private static final String UDID_FORM = "[0-9A-Fa-f]{40}|[0-9A-Fa-f]{8}-[0-9A-Fa-f]{16}";

    /** Apple's 40 hexadecimal digits or 8-16 of them; an IMEI's 15 digits with their check digit; else a serial number. */
    static IdentifierKind guess(String written) {
        String text = written.strip();
        if (text.matches(UDID_FORM)) {
            return UDID;
        }
        String digits = text.replaceAll("[ /-]", "");
        return digits.matches(IMEI_FORM) && luhn(digits) ? IMEI : SERIAL;
    }

    /** ISO/IEC 7812-1, annex B. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
