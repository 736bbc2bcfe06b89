package io.selfenroll.enrollment.credential;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A redeemed credential: whose it was. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Redemption(
        UUID credentialId,
        UUID requestId,
        UUID siteId,
        UUID userId,
        String email,
        String firstName,
        String lastName,
        boolean repeated) {}
