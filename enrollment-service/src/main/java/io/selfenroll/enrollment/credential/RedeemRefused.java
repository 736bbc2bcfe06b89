package io.selfenroll.enrollment.credential;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.selfenroll.httpapi.Problem;

/** What credential-service said about a credential, passed on with its type and texts. */
public final class RedeemRefused extends Problem {

    private static final String FLAT = "invalid-credentials";
    private static final Pattern PASSED_ON =
            Pattern.compile("urn:selfenroll:problem:(" + FLAT + "|credential-[a-z-]+|too-many-[a-z-]+)");

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(String type, int status, String title, String detail) {}

    private RedeemRefused(int status, String name, String title, String detail, Map<String, String> headers) {
        super(status, name, title, detail, headers);
    }

    /**
     * Empty when the answer is not about the credential, but about our call.
     *
     * @param body null when the answer broke off before it
     */
    static Optional<RedeemRefused> of(Body body, String retryAfter) {
        if (body == null) {
            return Optional.empty();
        }
        Matcher type = PASSED_ON.matcher(String.valueOf(body.type()));
        if (!type.matches()) {
            return Optional.empty();
        }
        Map<String, String> headers = retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter);
        return Optional.of(new RedeemRefused(body.status(), type.group(1), body.title(), body.detail(), headers));
    }

    /** The flat answer for texts that cannot be a credential at all. */
    static RedeemRefused flat() {
        return new RedeemRefused(
                401, FLAT, "User name or password is not right", "Check both, or ask for new credentials.", Map.of());
    }
}
