/** Redeems a credential, once, for enrollment-service. */
package io.selfenroll.credential.redeem;
