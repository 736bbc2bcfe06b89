package io.selfenroll.admin.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The event; published after what it tells of has committed. */
record NoticeRequested(
        UUID noticeId,
        String kind,
        UUID siteId,
        String recipient,
        String recipientName,
        String language,
        Map<String, String> values,
        String sealedSecret,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "NoticeRequested[" + noticeId + ", " + kind + ", sealedSecret=***]";
    }
}
