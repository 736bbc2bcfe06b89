package io.selfenroll.credential.disown;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param token what stands behind the # of the link in the mail */
record DisownmentRequest(@NotNull @Size(max = 200) String token) {

    @Override
    public String toString() {
        return "DisownmentRequest[***]";
    }
}
