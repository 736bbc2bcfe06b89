/**
 * The conformance kit for authors of device clients: a simulated server that judges a client by the calls it makes
 * ({@code served}), and a client that judges a server by its answers ({@code checks}). Both report what held.
 */
package io.selfenroll.deviceclient.conformance;
