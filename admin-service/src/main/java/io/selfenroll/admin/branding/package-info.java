/**
 * How a site looks: its colour, checked for contrast, and its logo, of which only the pixels are kept. Knows nothing of
 * sites but their id.
 */
package io.selfenroll.admin.branding;
