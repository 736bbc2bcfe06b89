/** How the administrators' side does with many users. */
package io.selfenroll.benchmarks.admin;
