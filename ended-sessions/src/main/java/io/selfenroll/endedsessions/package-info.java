/**
 * Sessions that ended before their tokens expire: signed out, disabled, revoked. admin-service publishes them to the
 * compacted topic {@code ended-session}; each service keeps them in memory and refuses their tokens.
 */
package io.selfenroll.endedsessions;
