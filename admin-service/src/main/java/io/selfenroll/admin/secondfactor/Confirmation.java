package io.selfenroll.admin.secondfactor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param code that the app shows now */
record Confirmation(@NotBlank @Size(max = 20) String code) {

    @Override
    public String toString() {
        return "Confirmation[***]";
    }
}
