package io.selfenroll.enrollment.credential;

/** A user name and password as typed, and the installation that wants to use them up. */
public record RedemptionRequest(String username, String password, String installationId) {

    @Override
    public String toString() {
        return "RedemptionRequest[username=" + username + ", password=***]";
    }
}
