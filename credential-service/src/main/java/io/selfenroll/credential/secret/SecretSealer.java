package io.selfenroll.credential.secret;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.runtime.Startup;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.Sealer;

/** Seals secrets to notification-service: JWE of {@code {"userName", "password"}}, or of a bare token. */
@Singleton
@Startup
public class SecretSealer {

    private final Sealer sealer;

    SecretSealer(CredentialKeys keys) {
        sealer = new Sealer(KeyFile.read(keys.sealPublic()));
    }

    /** The token alone: it is needed when the password is long erased. */
    public String seal(DisownToken token) {
        return sealer.seal(token.value());
    }

    public String seal(UserName userName, OneTimePassword password) {
        return sealer.seal(JsonNodeFactory.instance
                .objectNode()
                .put("userName", userName.toString())
                .put("password", password.formatted())
                .toString());
    }
}
