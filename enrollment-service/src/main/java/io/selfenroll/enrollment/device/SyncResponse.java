package io.selfenroll.enrollment.device;

import java.time.Instant;

/** @param nextSyncAfter a device should not check in before this time */
public record SyncResponse(DeviceStatus status, Instant nextSyncAfter) {}
