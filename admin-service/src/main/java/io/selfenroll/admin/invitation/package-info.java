/** New admins get in by a mailed link: opening it changes nothing, choosing a password does. */
package io.selfenroll.admin.invitation;
