/** What an admin shows beside the password: a code of an authenticator app, or a recovery code. */
package io.selfenroll.admin.secondfactor;
