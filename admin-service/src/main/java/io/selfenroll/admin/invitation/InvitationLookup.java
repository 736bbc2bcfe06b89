package io.selfenroll.admin.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param token the part of the link behind {@code #} */
record InvitationLookup(@NotBlank @Size(max = 200) String token) {

    @Override
    public String toString() {
        return "InvitationLookup[***]";
    }
}
