package io.selfenroll.admin.enrollment;

import java.time.Instant;
import java.util.UUID;

/**
 * What the listed enrollments have in common; null or false where it does not matter.
 *
 * @param siteId null for every site of the admin
 * @param from begun at this time or later
 * @param to begun before this time
 * @param unused credentials that expired and whose user has enrolled with no later one
 */
record EnrollmentFilter(
        UUID siteId, Stage stage, UUID userId, UUID deviceId, Instant from, Instant to, boolean unused) {}
