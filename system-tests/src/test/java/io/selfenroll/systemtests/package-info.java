/** The whole system from outside: packaged services on real parts, driven by REST, by a browser and by faults. */
package io.selfenroll.systemtests;
