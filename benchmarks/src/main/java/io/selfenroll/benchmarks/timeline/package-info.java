/** Lists and searches in the console beside a long history. */
package io.selfenroll.benchmarks.timeline;
