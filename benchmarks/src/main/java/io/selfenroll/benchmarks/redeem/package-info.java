/** How fast devices enroll and synchronise, beside single-row commits of the same database. */
package io.selfenroll.benchmarks.redeem;
