package io.selfenroll.enrollment.device;

import java.util.Locale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.selfenroll.enrollment.credential.RedemptionRequest;

/**
 * A device client's wish to enroll.
 *
 * @param installationId random, made once by the client; who sends the same one again gets the same device
 * @param acceptedTerms version of the site's terms that the user accepted, or null
 */
public record EnrollRequest(
        @NotBlank @Size(max = 100) String username,
        @NotBlank @Size(max = 100) String password,

        @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}", message = "must be 1 to 64 letters, digits, or . _ : -")
        String installationId,

        @NotNull @Valid DeviceFacts device,
        Integer acceptedTerms) {

    RedemptionRequest redemption() {
        return new RedemptionRequest(username, password, installationId);
    }

    /** The part of the user name that names the site; typed with spaces, capitals or any dash. */
    String siteSlug() {
        return username.substring(username.lastIndexOf('@') + 1)
                .replaceAll("[\\s\\p{Z}]", "")
                .replaceAll("\\p{Pd}", "-")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "EnrollRequest[username=" + username + ", password=***, device=" + device + "]";
    }
}
