package io.selfenroll.credential.site;

/** Of a site or a user. */
enum Status {
    ACTIVE,
    DISABLED
}
