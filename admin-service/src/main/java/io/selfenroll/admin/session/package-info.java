/**
 * Signing in and out of the console. A session is a row here and an ES256 token in the cookie
 * {@code __Host-selfenroll-session}; this service looks at the row on every call, the other services trust the token
 * until it expires.
 */
package io.selfenroll.admin.session;
