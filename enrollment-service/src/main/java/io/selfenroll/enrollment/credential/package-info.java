/** What this service asks of credential-service: to prove and to redeem one-time credentials, and to know of openings. */
package io.selfenroll.enrollment.credential;
