package io.selfenroll.systemtests.actor;

/** The one-time user name and password of a mail. */
public record Credentials(String userName, String password) {

    @Override
    public String toString() {
        return userName + " ***";
    }
}
