/** The running system under test, started once for all tests. */
package io.selfenroll.systemtests.stack;
