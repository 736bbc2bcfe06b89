package io.selfenroll.admin.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.keys.Sealer;
import io.selfenroll.outbox.Ids;
import io.selfenroll.outbox.Outbox;

/** Asks for mails within the current transaction: a mail goes out if, and only if, the transaction commits. */
@ApplicationScoped
public class Notices {

    private static final String TOPIC = "notice";
    private static final String TYPE = "notice.requested.v1";

    private final Outbox outbox;
    private final Sealer sealer;

    Notices(Outbox outbox, Sealer sealer) {
        this.outbox = outbox;
        this.sealer = sealer;
    }

    /** @param siteId whose template is used; null for none */
    public void request(NoticeKind kind, UUID siteId, Recipient recipient, Map<String, String> values) {
        publish(kind, siteId, recipient, values, null, null);
    }

    /**
     * A mail with a link that only its reader may know.
     *
     * @param token the end of the link; sealed at once
     * @param expiresAt when the link dies; the mail is not sent after that
     */
    public void requestWithLink(
            NoticeKind kind, Recipient recipient, Map<String, String> values, String token, Instant expiresAt) {
        publish(kind, null, recipient, values, sealer.seal(token), expiresAt);
    }

    private void publish(
            NoticeKind kind,
            UUID siteId,
            Recipient recipient,
            Map<String, String> values,
            String sealedSecret,
            Instant expiresAt) {
        UUID id = Ids.next();
        NoticeRequested event = new NoticeRequested(
                id,
                kind.code(),
                siteId,
                recipient.email(),
                recipient.name(),
                recipient.language(),
                values,
                sealedSecret,
                expiresAt);
        outbox.publish(TOPIC, id.toString(), TYPE, event);
    }
}
