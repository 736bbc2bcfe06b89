package io.selfenroll.admin.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param code of the authenticator app, or a recovery code; needed when a second factor is on */
record SignInRequest(
        @NotBlank @Size(max = 320) String email,
        @NotNull @Size(min = 1, max = 1000) String password,
        @Size(max = 100) String code) {

    @Override
    public String toString() {
        return "SignInRequest[email=" + email + ", password=***, code=***]";
    }
}
