package io.selfenroll.httpapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.selfenroll.keys.KeyFactory;

/** Keys for these tests alone. */
public class TestTrust implements QuarkusTestResourceLifecycleManager {

    static Path keys;

    @Override
    public Map<String, String> start() {
        try {
            keys = Files.createTempDirectory("http-api-keys");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        KeyFactory.createMissing(keys);
        return Map.of(
                "selfenroll.public-url", "http://localhost:8080",
                "selfenroll.trust.\"selfenroll-admin\"",
                        keys.resolve("admin-token.pub.jwks").toString(),
                "selfenroll.trust.\"selfenroll-device\"",
                        keys.resolve("device-token.pub.jwks").toString());
    }

    @Override
    public void stop() {
        keys = null;
    }
}
