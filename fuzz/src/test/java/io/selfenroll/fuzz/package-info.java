/** Feeds the targets, with or without Jazzer. */
package io.selfenroll.fuzz;
