/** The least that an intake on this stack has to do. Used by the benchmarks, never shipped. */
package io.selfenroll.bareendpoint;
