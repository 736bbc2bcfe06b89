/**
 * Limits on calls. The edge limit says how much one part of the network may ask of the public endpoints (guarantee G1);
 * what any limit refuses is counted here, told to administrators without flooding them, and answered alike.
 */
package io.selfenroll.ratelimit;
