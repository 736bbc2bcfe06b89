/**
 * The read model of sites and users, kept from the compacted topics {@code site} and {@code user}, and the public view
 * of a site. Nothing here is written by a request; an emptied table is rebuilt from its topic.
 */
package io.selfenroll.enrollment.site;
