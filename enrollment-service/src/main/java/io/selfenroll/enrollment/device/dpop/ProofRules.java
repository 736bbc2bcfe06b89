package io.selfenroll.enrollment.device.dpop;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.httpapi.PublicUrls;

/**
 * Whether a proof was made for this call, now (RFC 9449, section 4.3). The address is compared with the configured public
 * one and never with what the request says of its host.
 */
@ApplicationScoped
class ProofRules {

    private static final Duration SKEW = Duration.ofMinutes(1);

    private final PublicUrls publicUrls;
    private final Nonces nonces;

    ProofRules(PublicUrls publicUrls, Nonces nonces) {
        this.publicUrls = publicUrls;
        this.nonces = nonces;
    }

    /**
     * @throws InvalidProof when it was made for another call
     * @throws NonceNeeded when its time is not known to be now
     */
    void check(Proof proof, String method, String path) {
        if (!proof.method().equals(method)) {
            throw new InvalidProof("htm is not the method of this call.");
        }
        if (!meant(proof.target(), path)) {
            throw new InvalidProof("htu is not the public address of this call.");
        }
        Instant now = Instant.now();
        boolean current = proof.nonce() == null
                ? Duration.between(proof.issuedAt(), now).abs().compareTo(SKEW) <= 0
                : nonces.valid(proof.nonce(), now);
        if (!current) {
            throw new NonceNeeded(nonces.at(now));
        }
    }

    private boolean meant(String target, String path) {
        try {
            URI uri = new URI(target);
            return path.equals(uri.getRawPath()) && uri.getHost() != null && publicUrls.contains(origin(uri));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int standard = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() < 0 || uri.getPort() == standard ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }
}
