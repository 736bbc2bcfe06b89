package io.selfenroll.enrollment.device;

import java.util.Map;

import io.selfenroll.httpapi.Problem;

/** The user has as many devices as the site allows; the credential is still unused. */
final class DeviceLimitReached extends Problem {

    /** @param limit becomes the problem's member {@code deviceLimit} */
    DeviceLimitReached(int limit) {
        super(
                builder(
                                409,
                                "device-limit-reached",
                                "You have as many devices as your organisation allows",
                                (limit == 1
                                                ? "Your organisation allows one device for each person."
                                                : "Your organisation allows " + limit + " devices for each person.")
                                        + " Remove one that you no longer use, or ask your administrator to do so."
                                        + " Your user name and password still work after that.")
                        .with("deviceLimit", limit),
                Map.of());
    }
}
