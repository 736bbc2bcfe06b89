/** A simulated server: each site is a scenario with answers of its own, and judges the client by its calls. */
package io.selfenroll.deviceclient.conformance.served;
