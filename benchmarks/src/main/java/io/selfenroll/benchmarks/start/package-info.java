/** How long starts take, and how much memory the services hold. */
package io.selfenroll.benchmarks.start;
