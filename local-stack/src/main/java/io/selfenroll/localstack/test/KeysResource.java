package io.selfenroll.localstack.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.selfenroll.keys.KeyFactory;

/** All key files of an installation, made once per test JVM. */
public final class KeysResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> properties = new HashMap<>(KeyProperties.of(directory()));
        properties.put("selfenroll.public-url", "http://localhost:8080");
        return properties;
    }

    /** Where the key files are, so that tests can sign tokens and open what was sealed. */
    public static synchronized Path directory() {
        Path directory = TestDirectory.get().resolve("keys");
        if (!Files.exists(directory)) {
            KeyFactory.createMissing(directory);
        }
        return directory;
    }

    @Override
    public void stop() {}
}
