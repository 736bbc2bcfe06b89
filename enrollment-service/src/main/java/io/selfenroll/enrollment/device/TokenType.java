package io.selfenroll.enrollment.device;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The scheme an access token is sent with. */
public enum TokenType {
    @JsonProperty("Bearer")
    BEARER,
    /** Bound to the device's key: each call needs a proof by it (RFC 9449). */
    @JsonProperty("DPoP")
    DPOP;

    static TokenType of(Device device) {
        return device.keyThumbprint().isPresent() ? DPOP : BEARER;
    }
}
