package io.selfenroll.enrollment.device;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.TokenSigner;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Access tokens of devices: ES256, for the audience {@value #AUDIENCE}. Made at start, so that a bad key stops it. */
@Startup
@Singleton
class DeviceTokens {

    private static final String AUDIENCE = "selfenroll-device";

    private final TokenSigner signer;
    private final DeviceConfig config;

    DeviceTokens(@ConfigProperty(name = "selfenroll.keys.device-token") Path keys, DeviceConfig config) {
        signer = new TokenSigner(KeyFile.read(keys), AUDIENCE);
        this.config = config;
    }

    TokenResponse issue(Device device) {
        String token = signer.sign(
                device.id().toString(),
                Set.of(Roles.DEVICE),
                config.tokenLife(),
                Map.of("site", device.siteId().toString()));
        return new TokenResponse(token, config.tokenLife().toSeconds());
    }
}
