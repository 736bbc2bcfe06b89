package io.selfenroll.admin.enrollment;

import java.time.Instant;

/** An event on its way into the read model. */
record TimelineEntry(String eventId, TimelineType type, Instant at, ObservedEvent event) {

    /** What the request is known to have reached when this event exists. */
    Stage stage() {
        return type.stage() == null || !event.movesRequest() ? Stage.REQUESTED : type.stage();
    }

    /** The step that is reached with this event, null when it is none. */
    Step step() {
        return switch (stage()) {
            case VERIFIED -> Step.VERIFIED;
            case CREDENTIAL_ISSUED -> Step.CREDENTIAL_ISSUED;
            case MAIL_SENT -> Step.MAIL_SENT;
            case OPENED -> Step.OPENED;
            case REDEEMED -> Step.REDEEMED;
            case ENROLLED -> Step.ENROLLED;
            case CONNECTED -> Step.CONNECTED;
            default -> null;
        };
    }

    String reason() {
        return type == TimelineType.DELIVERY_EXPIRED ? "expired" : event.reason();
    }

    /** The earliest time known of the request; every event of a request comes after it. */
    Instant requestedAt() {
        return event.requestedAt() == null ? at : event.requestedAt();
    }
}
