package io.selfenroll.admin.enrollment;

import java.time.Instant;
import java.util.Map;

/**
 * @param type of CloudEvents, like {@code credential.issued.v1}
 * @param detail fields of the event that may be shown; never a secret
 */
record TimelineEventResponse(String eventId, String type, Instant at, Map<String, Object> detail) {}
