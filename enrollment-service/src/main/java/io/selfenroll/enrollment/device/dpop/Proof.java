package io.selfenroll.enrollment.device.dpop;

import java.time.Instant;

/**
 * What a proof says, with its signature verified (RFC 9449, section 4.2).
 *
 * @param thumbprint of the key it was signed with (RFC 7638, SHA-256, base64url)
 * @param tokenHash base64url SHA-256 of the access token that comes with it; null without one
 * @param nonce null when the client was given none
 */
public record Proof(
        String thumbprint, String id, String method, String target, Instant issuedAt, String tokenHash, String nonce) {}
