/**
 * Which device belongs to whom before it enrolls: serial number, IMEI or UDID, linked to a user. Published as state, so
 * that enrollment-service recognises such a device as the organisation's own.
 */
package io.selfenroll.admin.identifier;
