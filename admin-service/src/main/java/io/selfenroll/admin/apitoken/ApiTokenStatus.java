package io.selfenroll.admin.apitoken;

enum ApiTokenStatus {
    ACTIVE,
    EXPIRED,
    REVOKED
}
