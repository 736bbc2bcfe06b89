package io.selfenroll.admin.enrollment.funnel;

import java.time.Instant;
import java.util.List;

import io.selfenroll.admin.enrollment.Stage;
import io.selfenroll.admin.enrollment.Step;

/**
 * @param steps in their order; each counts who reached it or a later one, so the counts never grow
 * @param medianSecondsToConnected from the request to the first sync, null when none connected
 * @param stops where those stand who are not connected, the most frequent first
 */
record FunnelResponse(
        Instant from, Instant to, List<StepCount> steps, Long medianSecondsToConnected, List<StopCount> stops) {

    record StepCount(Step step, long count) {}

    /** @param reason why it was rejected or its mail failed; null where there is none */
    record StopCount(Stage stage, String reason, long count) {}
}
