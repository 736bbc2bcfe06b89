/**
 * Calls every operation of the stored OpenAPI files with values that fit, values at the edge, values of another type and
 * values that mean harm; a new operation is called without anyone adding it to a list.
 */
package io.selfenroll.systemtests.fuzz;
