package io.selfenroll.enrollment.credential;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.TokenSigner;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By which other services know this one. Made at start, so that a bad key file stops it. */
@Startup
@Singleton
class ServiceToken {

    private static final String AUDIENCE = "selfenroll-service";
    private static final String SUBJECT = "enrollment-service";

    private static final Duration LIFE = Duration.ofMinutes(1);

    /** Signing, and the check on the other side, cost more than a call: one token serves for the first half of its life. */
    private static final Duration USE = LIFE.dividedBy(2);

    private final TokenSigner signer;
    private String authorization;
    private long signedAt;

    ServiceToken(@ConfigProperty(name = "selfenroll.keys.service-token") Path keys) {
        signer = new TokenSigner(KeyFile.read(keys), AUDIENCE);
    }

    synchronized String authorization() {
        if (authorization == null || System.nanoTime() - signedAt > USE.toNanos()) {
            authorization = "Bearer " + signer.sign(SUBJECT, Set.of(Roles.SERVICE), LIFE, Map.of());
            signedAt = System.nanoTime();
        }
        return authorization;
    }
}
