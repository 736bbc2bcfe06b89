package io.selfenroll.admin.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param newPassword at least 12 characters and at most 72 bytes in UTF-8 */
record PasswordChange(
        @NotNull @Size(min = 1, max = 1000) String currentPassword,
        @NotNull @Size(max = 1000) String newPassword) {

    @Override
    public String toString() {
        return "PasswordChange[***]";
    }
}
