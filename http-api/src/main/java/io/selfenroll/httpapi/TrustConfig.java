package io.selfenroll.httpapi;

import java.nio.file.Path;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/** Whom this service trusts: for each accepted audience the public keys (JWKS file) that may sign for it. */
@ConfigMapping(prefix = "selfenroll.trust")
interface TrustConfig {

    /** Audience to public key file. An audience that is not named here is refused. */
    @WithParentName
    Map<String, Path> audiences();
}
