/** Marks credentials whose time ran out unused. */
package io.selfenroll.credential.expiry;
