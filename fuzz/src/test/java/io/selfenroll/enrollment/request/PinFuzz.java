package io.selfenroll.enrollment.request;

import java.nio.charset.StandardCharsets;

import io.selfenroll.httpapi.InvalidField;

/** What is accepted as a PIN is eight ASCII digits, whatever script they were typed in. */
public final class PinFuzz {

    private PinFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String digits;
        try {
            digits = CompanyPin.parse(new String(data, StandardCharsets.UTF_8)).digits();
        } catch (InvalidField refused) {
            return;
        }
        if (!digits.matches("[0-9]{8}") || !CompanyPin.parse(digits).digits().equals(digits)) {
            throw new IllegalStateException("Accepted: " + digits);
        }
    }
}
