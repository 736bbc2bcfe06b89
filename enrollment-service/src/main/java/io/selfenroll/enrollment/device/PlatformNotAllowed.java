package io.selfenroll.enrollment.device;

import java.util.List;
import java.util.Map;

import io.selfenroll.enrollment.site.Platform;
import io.selfenroll.httpapi.Problem;

/** The site takes no devices of this kind; the credential is still unused. */
final class PlatformNotAllowed extends Problem {

    /** @param allowed becomes the problem's member {@code allowedPlatforms} */
    PlatformNotAllowed(List<Platform> allowed) {
        super(
                builder(
                                409,
                                "platform-not-allowed",
                                "Your organisation does not accept this kind of device",
                                "Use another device, or ask your administrator. Your user name and password still"
                                        + " work.")
                        .with("allowedPlatforms", allowed),
                Map.of());
    }
}
