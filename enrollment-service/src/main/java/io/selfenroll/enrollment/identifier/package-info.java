/**
 * Device identifiers: which serial number, IMEI or UDID an administrator registered for which user, as a read model of
 * their topic. A device that carries one of them is the organisation's own.
 */
package io.selfenroll.enrollment.identifier;
