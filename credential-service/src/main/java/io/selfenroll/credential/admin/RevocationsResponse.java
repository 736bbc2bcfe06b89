package io.selfenroll.credential.admin;

import java.util.List;
import java.util.UUID;

/**
 * What became of each.
 *
 * @param notActive had ended before, are unknown, or in none of the caller's sites
 */
record RevocationsResponse(List<UUID> revoked, List<UUID> notActive) {}
