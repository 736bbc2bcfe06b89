package io.selfenroll.notification.mail;

import java.nio.file.Path;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.UnreadableSecret;
import io.selfenroll.keys.Unsealer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds the one private key that opens credentials. Made at the start, so that a missing key stops it. */
@Startup
@Singleton
class SecretOpener {

    // A mapper of its own: the messages of its errors must not quote what it read.
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(com.fasterxml.jackson.core.JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);

    private final Unsealer unsealer;

    SecretOpener(@ConfigProperty(name = "selfenroll.keys.seal") Path keys) {
        unsealer = new Unsealer(KeyFile.read(keys));
    }

    /** @throws SendFailure to be tried again: a key may have been rolled out to the other side first */
    Secret credential(String sealed) throws SendFailure {
        try {
            return JSON.readValue(unsealer.unseal(sealed), Secret.class);
        } catch (UnreadableSecret | JsonProcessingException e) {
            throw SendFailure.forNow("unreadable-secret");
        }
    }

    /**
     * The end of a link.
     *
     * @throws SendFailure to be tried again, or for good when it is no part of an address
     */
    String token(String sealed) throws SendFailure {
        String token;
        try {
            token = unsealer.unseal(sealed);
        } catch (UnreadableSecret e) {
            throw SendFailure.forNow("unreadable-secret");
        }
        if (!token.matches("[A-Za-z0-9._~-]+")) {
            throw SendFailure.forGood("unusable-secret");
        }
        return token;
    }
}
