/** The read model of sites: what previews show and which language a site speaks by default. */
package io.selfenroll.notification.site;
