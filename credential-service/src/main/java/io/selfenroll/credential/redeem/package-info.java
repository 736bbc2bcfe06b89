/** Redeems a credential, once, for enrollment-service, or proves it without using it up. */
package io.selfenroll.credential.redeem;
