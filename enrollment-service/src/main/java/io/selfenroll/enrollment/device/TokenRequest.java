package io.selfenroll.enrollment.device;

import java.util.UUID;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A device's proof of its secret. */
public record TokenRequest(
        @NotNull UUID deviceId, @NotBlank @Size(max = 100) String deviceSecret) {

    @Override
    public String toString() {
        return "TokenRequest[deviceId=" + deviceId + ", deviceSecret=***]";
    }
}
