package io.selfenroll.admin.secondfactor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record PasswordProof(@NotNull @Size(min = 1, max = 1000) String currentPassword) {

    @Override
    public String toString() {
        return "PasswordProof[***]";
    }
}
