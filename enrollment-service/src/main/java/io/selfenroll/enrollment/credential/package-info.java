/** What this service asks of credential-service: to redeem a one-time credential. */
package io.selfenroll.enrollment.credential;
