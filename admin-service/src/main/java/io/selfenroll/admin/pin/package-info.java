/**
 * Company PINs: made here, kept encrypted because an administrator may look at them, told to the other services as
 * keyed hashes only.
 */
package io.selfenroll.admin.pin;
