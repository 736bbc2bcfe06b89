/** Devices that were enrolled: the user is told, and can say that it was somebody else. */
package io.selfenroll.notification.device;
