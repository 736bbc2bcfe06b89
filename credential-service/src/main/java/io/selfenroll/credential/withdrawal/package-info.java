/** Revokes what users and sites that are disabled or gone still hold. */
package io.selfenroll.credential.withdrawal;
