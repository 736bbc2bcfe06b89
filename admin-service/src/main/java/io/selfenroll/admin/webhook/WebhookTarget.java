package io.selfenroll.admin.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.selfenroll.httpapi.InvalidField;

/**
 * Decides where webhooks may go: to public addresses by HTTPS. Checked when a webhook is saved, to tell the
 * administrator, and again with every try, because names change what they resolve to.
 */
@ApplicationScoped
public class WebhookTarget {

    private static final String FIELD = "url";

    private final boolean allowPrivate;

    @Inject
    WebhookTarget(WebhookConfig config) {
        this(config.allowPrivateTargets());
    }

    WebhookTarget(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** @throws InvalidField when webhooks may not go there; a name that does not resolve now is accepted */
    void check(String url) {
        URI uri = parse(url);
        boolean secure = "https".equals(uri.getScheme());
        if (!secure && !(allowPrivate && "http".equals(uri.getScheme()))) {
            throw new InvalidField(FIELD, "must begin with https://");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new InvalidField(FIELD, "must be an address with a host, without user, password or #");
        }
        try {
            resolve(uri.getHost());
        } catch (TargetRefused e) {
            throw new InvalidField(FIELD, "leads into a private network; ask the operator to allow it");
        } catch (UnknownHostException e) {
            // May be set up before its name is. A try that cannot resolve it fails and is repeated.
        }
    }

    /**
     * The address to connect to. The caller connects to exactly this one: resolving again could lead elsewhere.
     *
     * @throws TargetRefused when the name has any address that webhooks may not go to
     */
    public InetAddress resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!allowPrivate && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
            throw new TargetRefused();
        }
        return addresses[0];
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new InvalidField(FIELD, "is not a web address");
        }
    }

    public static final class TargetRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
