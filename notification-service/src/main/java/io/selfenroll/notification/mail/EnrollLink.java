package io.selfenroll.notification.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Address of the Enroll-now page. Made from configuration only, never from a request's Host. The user name stands behind
 * the #, so it is not sent to any server and is in no log.
 */
@Singleton
public class EnrollLink {

    private final String base;

    EnrollLink(@ConfigProperty(name = "selfenroll.public-url") List<String> publicUrls) {
        base = publicUrls.getFirst().replaceAll("/+$", "");
    }

    public String of(String siteSlug, String userName) {
        return base + "/enroll/" + siteSlug + "#user=" + URLEncoder.encode(userName, StandardCharsets.UTF_8);
    }
}
