package io.selfenroll.enrollment.device.dpop;

import java.util.Map;

import io.selfenroll.httpapi.Problem;

/** The call is not proved by the device's key. The detail names the rule that was broken, never a part of the proof. */
public final class InvalidProof extends Problem {

    private static final String CHALLENGE = "DPoP error=\"invalid_dpop_proof\", algs=\"ES256\"";

    InvalidProof(String reason) {
        super(
                401,
                "invalid-dpop-proof",
                "The proof of the device's key is not valid",
                reason,
                Map.of("WWW-Authenticate", CHALLENGE));
    }

    /** The device has a key, and the call came without a proof by it. */
    public static InvalidProof missing() {
        return new InvalidProof("This device is bound to a key: send a DPoP proof by it.");
    }

    /** Another key than the device's, or a proof for a device that has none. */
    public static InvalidProof otherKey() {
        return new InvalidProof("The proof is not by the key that this device was enrolled with.");
    }
}
