/**
 * Sites, the tenants. Whatever changes the state that other services see, the PIN included, goes through
 * {@link io.selfenroll.admin.site.SiteService}, which locks the row, raises its version and publishes the whole state.
 */
package io.selfenroll.admin.site;
