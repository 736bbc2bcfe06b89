package io.selfenroll.admin.apitoken;

import io.selfenroll.httpapi.Problem;

/** Says the same for a token that is unknown, expired or revoked. */
public final class ApiTokenRefused extends Problem {

    ApiTokenRefused() {
        super(401, "api-token-refused", "The API token is not valid", "Ask an administrator for a new one.");
    }
}
