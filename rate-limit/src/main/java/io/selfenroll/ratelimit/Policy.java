package io.selfenroll.ratelimit;

import java.time.Duration;

/** A limit as it is told to clients: {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers-10, section 3. */
record Policy(String name, long quota, Duration window) {

    static final String HEADER = "RateLimit-Policy";

    String header() {
        return "\"" + name + "\";q=" + quota + ";w=" + window.toSeconds();
    }
}
