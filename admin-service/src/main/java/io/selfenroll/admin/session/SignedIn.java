package io.selfenroll.admin.session;

import io.selfenroll.admin.admin.Admin;

/** An admin and the session in which it is signed in. */
public record SignedIn(Admin admin, AdminSession session) {}
