package io.selfenroll.credential.issue;

import io.selfenroll.credential.secret.OneTimePassword;
import io.selfenroll.credential.store.Credential;

/** A credential that was just made, the only moment at which its password is known. */
public record Issued(Credential credential, OneTimePassword password) {}
