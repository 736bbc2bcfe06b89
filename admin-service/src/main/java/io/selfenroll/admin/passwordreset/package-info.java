/** A forgotten password is replaced by a mailed link. Whether an address has an account is told to nobody. */
package io.selfenroll.admin.passwordreset;
