/** A client that calls a server as a device does, and as one should not, and judges its answers. */
package io.selfenroll.deviceclient.conformance.checks;
