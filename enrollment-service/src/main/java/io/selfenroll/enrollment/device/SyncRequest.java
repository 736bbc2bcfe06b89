package io.selfenroll.enrollment.device;

import jakarta.validation.constraints.Size;

import io.selfenroll.httpapi.PlainText;

/**
 * What may have changed since the last check-in.
 *
 * @param osVersion null leaves it as it is
 */
public record SyncRequest(@PlainText @Size(max = 100) String osVersion) {}
