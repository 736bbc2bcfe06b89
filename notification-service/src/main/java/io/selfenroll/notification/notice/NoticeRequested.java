package io.selfenroll.notification.notice;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.messagetemplate.Placeholder;

/**
 * @param siteId null when it is of no site
 * @param sealedSecret the end of a link, null without one
 * @param expiresAt null when it is of use for long
 */
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

    static final String TYPE = "notice.requested.v1";

    NoticeRequested {
        Objects.requireNonNull(noticeId);
        Objects.requireNonNull(recipient);
        recipientName = recipientName == null ? "" : recipientName;
        values = values == null ? Map.of() : values;
        MessageKind known = MessageKind.of(kind)
                .filter(MessageKind::forAdmins)
                .orElseThrow(() -> new IllegalArgumentException("not a kind of notice"));
        if (!known.ofSite()) {
            Objects.requireNonNull(sealedSecret);
        }
    }

    MessageKind messageKind() {
        return MessageKind.of(kind).orElseThrow();
    }

    /** Those that the kind can show; nobody but us says where links lead. */
    Map<Placeholder, String> shown() {
        Map<Placeholder, String> shown = new EnumMap<>(Placeholder.class);
        values.forEach((name, value) -> Placeholder.of(name)
                .filter(placeholder -> messageKind().offers(placeholder))
                .filter(placeholder -> placeholder != Placeholder.LINK)
                .ifPresent(placeholder -> shown.put(placeholder, value)));
        shown.put(Placeholder.NAME, recipientName.isBlank() ? recipient : recipientName);
        return shown;
    }

    @Override
    public String toString() {
        return "NoticeRequested[" + noticeId + ", " + kind + ", sealedSecret=***]";
    }
}
