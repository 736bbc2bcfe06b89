/**
 * How a device finds out where to go before it knows anything but its user's address: this installation's own endpoints,
 * and the documents by which Apple's and Windows' settings find a site's MDM server. They tell what a site's
 * administrators entered for this purpose and nothing else.
 */
package io.selfenroll.enrollment.discovery;
