package io.selfenroll.deviceclient.conformance.served;

/**
 * What a client is tried with. None of it is a secret: it works on the simulated server only.
 *
 * @param username as somebody may type it
 * @param password as somebody may type it
 */
public record Tried(String scenario, String title, String username, String password) {}
