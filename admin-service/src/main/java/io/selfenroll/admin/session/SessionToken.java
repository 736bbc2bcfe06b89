package io.selfenroll.admin.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

import io.selfenroll.admin.admin.Admin;
import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.keys.TokenSigner;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The token of a session and the cookie that carries it. The prefix {@code __Host-} binds it to this very host. */
@ApplicationScoped
public class SessionToken {

    static final String COOKIE = "__Host-selfenroll-session";

    private final TokenSigner signer;

    SessionToken(TokenSigner signer) {
        this.signer = signer;
    }

    public NewCookie cookie(SignedIn signedIn) {
        Admin admin = signedIn.admin();
        Duration life = Duration.between(Instant.now(), signedIn.session().expiresAt());
        String token = signer.sign(
                admin.id().toString(),
                admin.role().withLower(),
                life,
                Map.of(
                        "email",
                        admin.email(),
                        "sites",
                        List.copyOf(admin.siteClaim()),
                        SiteScope.SESSION_CLAIM,
                        signedIn.session().id().toString()));
        return cookie(token, (int) life.toSeconds());
    }

    /** Makes the browser forget the cookie. */
    static NewCookie clearing() {
        return cookie("", 0);
    }

    /** Empty when the token was not made for a session of this service. */
    static Optional<UUID> sessionId(JsonWebToken token) {
        try {
            return Optional.ofNullable(token.getClaim(SiteScope.SESSION_CLAIM))
                    .map(claim -> UUID.fromString(claim.toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
