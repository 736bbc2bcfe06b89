package io.selfenroll.enrollment.device;

import java.util.Map;

import io.selfenroll.httpapi.Problem;

/** The device is unknown, its secret is wrong, or it, its user or its site may no longer take part: not told which. */
final class InvalidDevice extends Problem {

    InvalidDevice() {
        super(
                401,
                "invalid-device",
                "This device is not enrolled",
                "Enroll it again with new credentials.",
                Map.of("WWW-Authenticate", "Bearer"));
    }
}
