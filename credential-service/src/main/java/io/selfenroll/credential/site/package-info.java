/**
 * The read model of sites and users, kept from the compacted topics {@code site} and {@code user}, and what ends when one
 * of them is disabled or deleted. Nothing here is written by a request; an emptied table is rebuilt from its topic.
 */
package io.selfenroll.credential.site;
