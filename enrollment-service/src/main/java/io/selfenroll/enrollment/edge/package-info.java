/** The edge rate limit: how much one part of the network may ask of the public endpoints (guarantee G1). */
package io.selfenroll.enrollment.edge;
