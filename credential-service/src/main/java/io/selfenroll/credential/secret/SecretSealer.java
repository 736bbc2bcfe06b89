package io.selfenroll.credential.secret;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.runtime.Startup;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.Sealer;

/** Seals user name and password to notification-service: JWE of {@code {"userName", "password"}}. */
@Singleton
@Startup
public class SecretSealer {

    private final Sealer sealer;

    SecretSealer(CredentialKeys keys) {
        sealer = new Sealer(KeyFile.read(keys.sealPublic()));
    }

    public String seal(UserName userName, OneTimePassword password) {
        return sealer.seal(JsonNodeFactory.instance
                .objectNode()
                .put("userName", userName.toString())
                .put("password", password.formatted())
                .toString());
    }
}
