package io.selfenroll.httpapi;

import java.util.Map;

/** No valid token came with the call. Why it was not valid is not told. */
final class Unauthorized extends Problem {

    Unauthorized() {
        super(
                401,
                "unauthorized",
                "Sign-in needed",
                "Send a valid token or sign in again.",
                Map.of("WWW-Authenticate", "Bearer"));
    }
}
