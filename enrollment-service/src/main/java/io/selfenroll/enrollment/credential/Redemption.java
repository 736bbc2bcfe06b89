package io.selfenroll.enrollment.credential;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A redeemed or proved credential: whose it is.
 *
 * @param requestId the credential's own id when an administrator made it
 * @param tags for the device
 * @param repeated the same installation had redeemed it before
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Redemption(
        UUID credentialId,
        UUID requestId,
        UUID siteId,
        UUID userId,
        String email,
        String firstName,
        String lastName,
        List<String> tags,
        boolean repeated) {

    public Redemption {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }
}
