package io.selfenroll.enrollment.device;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.selfenroll.enrollment.site.Platform;
import io.selfenroll.httpapi.PlainText;

/** What a device says of itself. All but platform and name may be null. */
public record DeviceFacts(
        @NotNull Platform platform,
        @PlainText @Size(max = 100) String manufacturer,
        @PlainText @Size(max = 100) String model,
        @PlainText @Size(max = 100) String osVersion,
        @NotBlank @PlainText @Size(max = 100) String name,
        @PlainText @Size(max = 100) String serialNumber,
        @PlainText @Size(max = 40) String imei,
        @PlainText @Size(max = 100) String udid) {}
