package io.selfenroll.enrollment.request;

/** How the verification of a request ended. */
enum Outcome {
    VERIFIED,
    REJECTED
}
