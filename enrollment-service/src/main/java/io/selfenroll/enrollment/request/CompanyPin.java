package io.selfenroll.enrollment.request;

import io.selfenroll.httpapi.InvalidField;

/** A company PIN as it was typed, brought to its 8 ASCII digits. */
record CompanyPin(String digits) {

    private static final int LENGTH = 8;

    /**
     * Drops spaces and dashes and folds digits of other scripts (full-width ones, for example).
     *
     * @throws InvalidField when anything but 8 digits is left
     */
    static CompanyPin parse(String typed) {
        StringBuilder digits = new StringBuilder(LENGTH);
        typed.codePoints().filter(c -> !separator(c)).forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit < 0 || digits.length() == LENGTH) {
                throw refused();
            }
            digits.append((char) ('0' + digit));
        });
        if (digits.length() != LENGTH) {
            throw refused();
        }
        return new CompanyPin(digits.toString());
    }

    private static boolean separator(int c) {
        return Character.isSpaceChar(c) || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static InvalidField refused() {
        return new InvalidField("pin", "must be 8 digits");
    }

    @Override
    public String toString() {
        return "CompanyPin[***]";
    }
}
