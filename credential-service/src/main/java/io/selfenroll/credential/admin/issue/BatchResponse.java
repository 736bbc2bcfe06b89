package io.selfenroll.credential.admin.issue;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was issued, and who was passed over. */
record BatchResponse(List<IssuedItem> items, List<Skipped> skipped) {

    record Skipped(UUID userId, Reason reason) {}

    enum Reason {
        /** No user of this site. */
        @JsonProperty("unknown")
        UNKNOWN,
        @JsonProperty("disabled")
        DISABLED,
        /** Got one when this batch was sent before. */
        @JsonProperty("already-in-batch")
        ALREADY_IN_BATCH
    }
}
