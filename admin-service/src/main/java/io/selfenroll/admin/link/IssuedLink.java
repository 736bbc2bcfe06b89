package io.selfenroll.admin.link;

import java.time.Instant;

/** @param token known from here on to the mail's reader only */
public record IssuedLink(String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedLink[***, " + expiresAt + "]";
    }
}
