/** The people of a site who may enroll devices. An address is unique within its site. */
package io.selfenroll.admin.user;
