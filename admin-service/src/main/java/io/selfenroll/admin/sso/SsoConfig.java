package io.selfenroll.admin.sso;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is ours to say; the provider is configured by {@code quarkus.oidc.*}. */
@ConfigMapping(prefix = "selfenroll.sso")
public interface SsoConfig {

    /** What the button says, say the name of the organisation's directory. */
    @WithDefault("Single sign-on")
    String name();

    /**
     * Whether an address counts as verified when the provider does not say. Only for a provider whose users cannot choose
     * their address.
     */
    @WithDefault("false")
    boolean assumeVerified();
}
