/**
 * Enrollment requests: taken without looking at any data (G1), verified later by a consumer that records exactly one
 * outcome for each (G2).
 */
package io.selfenroll.enrollment.request;
