package io.selfenroll.credential.admin;

import io.selfenroll.httpapi.NotFound;

/** A foreign credential is answered as one that does not exist. */
public final class UnknownCredential {

    private UnknownCredential() {}

    public static NotFound problem() {
        return new NotFound("There is no such credential, or it is not in one of your sites.");
    }
}
