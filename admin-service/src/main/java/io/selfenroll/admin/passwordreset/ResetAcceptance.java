package io.selfenroll.admin.passwordreset;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param token the part of the link behind {@code #}
 * @param password at least 12 characters and at most 72 bytes in UTF-8
 */
record ResetAcceptance(
        @NotBlank @Size(max = 200) String token,
        @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return "ResetAcceptance[***]";
    }
}
