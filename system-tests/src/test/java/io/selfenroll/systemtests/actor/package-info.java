/** Who uses the system: an administrator, a user with a mailbox, a device. Each knows public interfaces only. */
package io.selfenroll.systemtests.actor;
