/** A search for secrets, in every form, in everything that a run of the system leaves behind. */
package io.selfenroll.systemtests.canary;
