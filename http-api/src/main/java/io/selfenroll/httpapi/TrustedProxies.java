package io.selfenroll.httpapi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Those whose {@code X-Forwarded-For} is believed are named by addresses. Quarkus looks up a name with every request and
 * opens a socket for it that it never closes; an IPv6 address without brackets or a length counts as a name there.
 */
@ApplicationScoped
class TrustedProxies {

    static final String PROPERTY = "quarkus.http.proxy.trusted-proxies";

    private static final Pattern ADDRESS =
            Pattern.compile("([0-9.]+|\\[[0-9a-fA-F.:]+])(:[0-9]+)?|[0-9a-fA-F.:]+/[0-9]+");

    void check(@Observes StartupEvent start, @ConfigProperty(name = PROPERTY) Optional<List<String>> proxies) {
        proxies.ifPresent(TrustedProxies::check);
    }

    static void check(List<String> proxies) {
        for (String proxy : proxies) {
            if (!ADDRESS.matcher(proxy).matches()) {
                throw new IllegalArgumentException(PROPERTY + " has " + proxy
                        + ", which is no address: write one such as 10.0.0.7, 10.0.0.0/24 or [fd00::7].");
            }
        }
    }
}
