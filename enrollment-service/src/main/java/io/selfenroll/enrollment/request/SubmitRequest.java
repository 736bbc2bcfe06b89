package io.selfenroll.enrollment.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the portal sends.
 *
 * @param pin 8 digits, in groups or not
 * @param locale BCP 47 language tag, or null
 */
public record SubmitRequest(
        @NotBlank @Size(max = 320) String email,
        @NotBlank @Size(max = 64) String pin,

        @Size(max = 35)
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "must be a language tag like de or pt-BR")
        String locale) {

    /** The PIN is a secret. */
    @Override
    public String toString() {
        return "SubmitRequest[email=" + email + ", pin=***, locale=" + locale + "]";
    }
}
