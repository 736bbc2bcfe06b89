package io.selfenroll.enrollment.device;

import java.nio.file.Path;
import java.util.HashMap;
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

    /** Bound to the device's key, if it has one (RFC 9449, section 6). */
    TokenResponse issue(Device device) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("site", device.siteId().toString());
        device.keyThumbprint().ifPresent(thumbprint -> claims.put("cnf", Map.of("jkt", thumbprint)));
        String token = signer.sign(device.id().toString(), Set.of(Roles.DEVICE), config.tokenLife(), claims);
        return new TokenResponse(token, TokenType.of(device), config.tokenLife().toSeconds());
    }
}
