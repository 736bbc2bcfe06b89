package io.selfenroll.httpapi;

import java.nio.charset.StandardCharsets;

/** What is accepted as a mail address is one address that no mail software can read as anything else. */
public final class AddressFuzz {

    private AddressFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String address;
        try {
            address = EmailAddress.normalise(new String(data, StandardCharsets.UTF_8));
        } catch (InvalidField refused) {
            return;
        }
        boolean plain =
                address.matches("[!-~&&[^@,;:<>\\[\\]()\\\\\"A-Z]]{1,64}@[a-z0-9.-]+") && address.length() <= 254;
        if (!plain || address.contains("..") || !EmailAddress.normalise(address).equals(address)) {
            throw new IllegalStateException("Accepted: " + address);
        }
    }
}
