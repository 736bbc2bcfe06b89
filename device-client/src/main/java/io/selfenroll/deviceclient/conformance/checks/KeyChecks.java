package io.selfenroll.deviceclient.conformance.checks;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** What a token, or a device's secret, is worth to somebody without the device's key (RFC 9449). */
final class KeyChecks {

    private static final String ME = "/devices/me";
    private static final Duration SLOW = Duration.ofHours(1);

    private final Identity identity;

    KeyChecks(Identity identity) {
        this.identity = identity;
    }

    void run(Part part, String deviceId, String secret, String token) throws IOException, InterruptedException {
        if (!identity.hasKey()) {
            part.notTried("the device offered none; --dpop offers one.");
            return;
        }
        Answer bearer = as("Bearer " + token);
        part.expect("As a bearer token it is 401.", bearer.status() == 401, bearer);
        Answer unproved = as("DPoP " + token);
        part.expect("Without a proof it is 401.", unproved.status() == 401, unproved);
        Answer stolen = identity.thief().send("GET", ME, null, token);
        part.expect("With a proof by another key it is 401.", stolen.status() == 401, stolen);
        Map<String, String> once = identity.headers("GET", ME, token);
        Answer first = identity.sendAs(once, "GET", ME, null);
        Answer replayed = identity.sendAs(once, "GET", ME, null);
        part.expect(
                "A proof works once.", first.status() == 200 && replayed.problem(401, "invalid-dpop-proof"), replayed);
        Identity slow = identity.withSlowClock(SLOW);
        Answer late = slow.sendAs(slow.headers("GET", ME, token), "GET", ME, null);
        part.expect(
                "A proof by a slow clock is 401 use-dpop-nonce, with the nonce.",
                late.problem(401, "use-dpop-nonce")
                        && !late.header("DPoP-Nonce").orElse("").isBlank(),
                late);
        Answer again = slow.sendAs(slow.headers("GET", ME, token), "GET", ME, null);
        part.expect("With that nonce the same clock will do.", again.status() == 200, again);
        Answer secretAlone = identity.sendAs(
                Map.of(), "POST", "/devices/tokens", Map.of("deviceId", deviceId, "deviceSecret", secret));
        part.expect("The secret alone gets no token.", secretAlone.status() == 401, secretAlone);
    }

    private Answer as(String authorization) throws IOException, InterruptedException {
        return identity.sendAs(Map.of("Authorization", authorization), "GET", ME, null);
    }
}
