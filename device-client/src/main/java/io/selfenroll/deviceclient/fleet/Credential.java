package io.selfenroll.deviceclient.fleet;

/** One pair of one-time credentials. */
public record Credential(String username, String password) {

    @Override
    public String toString() {
        return "Credential[" + username + ", ***]";
    }
}
