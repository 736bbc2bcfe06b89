package io.selfenroll.enrollment.credential;

/** Whose Enroll-now page was opened. */
record OpeningNotice(String username) {}
