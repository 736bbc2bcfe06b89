package io.selfenroll.admin.enrollment.funnel;

import java.time.Instant;
import java.util.UUID;

import io.selfenroll.admin.enrollment.Origin;

/**
 * @param siteId null for every site of the admin
 * @param origin null for both
 * @param from first time
 * @param to first time after the last
 */
record FunnelQuery(UUID siteId, Origin origin, Instant from, Instant to) {}
