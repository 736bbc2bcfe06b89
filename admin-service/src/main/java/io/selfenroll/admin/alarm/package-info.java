/** Tells the administrators of a site by mail what needs them, if the site wants that, and once an hour at most. */
package io.selfenroll.admin.alarm;
