package io.selfenroll.credential.redeem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.selfenroll.httpapi.PlainText;

/** User name and password as a person typed them; the installation that may repeat this call. */
record RedemptionRequest(
        @NotNull @Size(max = 200) String username,
        @NotNull @Size(max = 200) String password,
        @NotBlank @Size(max = 128) @PlainText String installationId) {

    @Override
    public String toString() {
        return "RedemptionRequest[username=***, password=***, installationId=" + installationId + "]";
    }
}
