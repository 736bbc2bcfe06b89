package io.selfenroll.notification.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Addresses for mails. Made from configuration only, never from a request's Host. The user name stands behind the #, so
 * it is not sent to any server and is in no log.
 */
@Singleton
public class WebLinks {

    private final String base;

    WebLinks(@ConfigProperty(name = "selfenroll.public-url") List<String> publicUrls) {
        base = publicUrls.getFirst().replaceAll("/+$", "");
    }

    public String of(String siteSlug, String userName) {
        return of(siteSlug) + "#user=" + URLEncoder.encode(userName, StandardCharsets.UTF_8);
    }

    /** For a reader who finds the user name elsewhere. */
    public String of(String siteSlug) {
        return base + "/enroll/" + siteSlug;
    }

    public String portal() {
        return base + "/";
    }

    public String console() {
        return base + "/admin/";
    }

    /** The page where a user says that it was somebody else; what proves it stands behind the #. */
    public String notMe(String token) {
        return base + "/not-me#" + token;
    }

    /** The key to an account stands behind the #, too. */
    public String invitation(String token) {
        return console() + "invitation#" + token;
    }

    public String passwordReset(String token) {
        return console() + "password-reset#" + token;
    }
}
