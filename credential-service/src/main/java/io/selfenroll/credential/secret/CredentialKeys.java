package io.selfenroll.credential.secret;

import java.nio.file.Path;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Key files of this service. No defaults: without them it does not start. Single properties and no mapping, because a
 * mapping refuses the key properties of the other services, which an installation may keep in the same file.
 */
@Singleton
class CredentialKeys {

    private final Path credentialHash;
    private final Path sealPublic;

    CredentialKeys(
            @ConfigProperty(name = "selfenroll.keys.credential-hash") Path credentialHash,
            @ConfigProperty(name = "selfenroll.keys.seal-public") Path sealPublic) {
        this.credentialHash = credentialHash;
        this.sealPublic = sealPublic;
    }

    /** JWKS with the pepper: symmetric keys, the first one current, the others still accepted. */
    Path credentialHash() {
        return credentialHash;
    }

    /** JWKS with the public key of notification-service. */
    Path sealPublic() {
        return sealPublic;
    }
}
