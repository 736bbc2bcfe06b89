package io.selfenroll.admin.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record SignInRequest(
        @NotBlank @Size(max = 320) String email,
        @NotNull @Size(min = 1, max = 1000) String password) {

    @Override
    public String toString() {
        return "SignInRequest[email=" + email + ", password=***]";
    }
}
