package io.selfenroll.enrollment.device.admin;

import java.util.List;
import java.util.UUID;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Devices to retire: all of them or none. */
public record RetirementsRequest(@NotEmpty @Size(max = 500) List<@NotNull UUID> ids) {}
