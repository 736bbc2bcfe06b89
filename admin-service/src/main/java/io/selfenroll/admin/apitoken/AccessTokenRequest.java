package io.selfenroll.admin.apitoken;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record AccessTokenRequest(@NotNull @Size(min = 1, max = 200) String apiToken) {

    @Override
    public String toString() {
        return "AccessTokenRequest[***]";
    }
}
