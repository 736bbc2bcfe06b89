/**
 * Devices: enrolled with a one-time credential, known by a secret of their own from then on, listed and retired by
 * administrators. Every call of a device looks at device, user and site anew, so that what is disabled is out at once.
 */
package io.selfenroll.enrollment.device;
