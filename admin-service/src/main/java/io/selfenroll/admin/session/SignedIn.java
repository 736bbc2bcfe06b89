package io.selfenroll.admin.session;

import io.selfenroll.admin.admin.Admin;

/** An admin and the session in which it is signed in. */
record SignedIn(Admin admin, AdminSession session) {}
