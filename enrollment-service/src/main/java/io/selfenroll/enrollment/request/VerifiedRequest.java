package io.selfenroll.enrollment.request;

import java.time.Instant;

/** That an address was sent a credential. */
record VerifiedRequest(String email, Instant decidedAt) {}
