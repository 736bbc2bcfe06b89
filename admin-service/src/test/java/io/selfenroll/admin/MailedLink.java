package io.selfenroll.admin;

import static org.awaitility.Awaitility.await;

import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.Unsealer;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.KeysResource;

/** What the readers of mails find behind the {@code #} of their links. */
public final class MailedLink {

    public static final String INVITATION = "admin-invitation";
    public static final String PASSWORD_RESET = "admin-password-reset";

    private MailedLink() {}

    public static String token(String kind, String recipient) {
        return token(kind, recipient, 1);
    }

    /** Waits until the recipient got that many mails of the kind; the token of the last one. */
    public static String token(String kind, String recipient, int count) {
        await().until(() -> notices(kind, recipient).size() >= count);
        String sealed = notices(kind, recipient).getLast().get("sealedSecret").asText();
        return new Unsealer(KeyFile.read(KeysResource.directory().resolve("seal.jwks"))).unseal(sealed);
    }

    /** All so far, in order. */
    public static List<JsonNode> notices(String kind, String recipient) {
        return KafkaTopics.read("notice").stream()
                .sorted(Comparator.comparing(message -> KafkaTopics.header(message, "ce_time")))
                .map(KafkaTopics::json)
                .filter(notice -> notice.get("kind").asText().equals(kind)
                        && notice.get("recipient").asText().equals(recipient))
                .toList();
    }
}
