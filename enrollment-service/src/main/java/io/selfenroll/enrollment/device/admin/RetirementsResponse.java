package io.selfenroll.enrollment.device.admin;

import java.util.List;
import java.util.UUID;

/** @param before those that were retired already */
public record RetirementsResponse(List<UUID> retired, List<UUID> before) {}
