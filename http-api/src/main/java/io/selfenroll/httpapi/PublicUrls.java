package io.selfenroll.httpapi;

import java.util.List;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach this installation, say {@code https://enroll.acme.example}; more than one for other names. */
@Startup
@Singleton
public class PublicUrls {

    private final List<String> urls;

    public PublicUrls(@ConfigProperty(name = "selfenroll.public-url") List<String> urls) {
        this.urls = List.copyOf(urls);
    }

    /** The one that links in mails begin with, without a slash at its end. */
    public String first() {
        return urls.getFirst().replaceAll("/+$", "");
    }

    /** @param origin scheme, host and port as in an {@code Origin} header */
    public boolean contains(String origin) {
        return urls.contains(origin);
    }
}
