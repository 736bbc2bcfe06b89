package io.selfenroll.credential.secret;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;

/** Key files of this service. No defaults: without them it does not start. */
@ConfigMapping(prefix = "selfenroll.keys")
interface CredentialKeys {

    /** JWKS with the pepper: symmetric keys, the first one current, the others still accepted. */
    Path credentialHash();

    /** JWKS with the public key of notification-service. */
    Path sealPublic();
}
