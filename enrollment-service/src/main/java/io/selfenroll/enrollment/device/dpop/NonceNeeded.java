package io.selfenroll.enrollment.device.dpop;

import java.util.Map;

import io.selfenroll.httpapi.Problem;

/** The proof's time cannot be told from its {@code iat}: to be sent again with our nonce (RFC 9449, section 8). */
final class NonceNeeded extends Problem {

    NonceNeeded(String nonce) {
        super(
                401,
                "use-dpop-nonce",
                "The proof needs the server's nonce",
                "Make a new proof with the nonce of the header DPoP-Nonce and repeat the call.",
                Map.of(
                        "WWW-Authenticate",
                        "DPoP error=\"use_dpop_nonce\", algs=\"ES256\"",
                        Proofs.NONCE_HEADER,
                        nonce));
    }
}
