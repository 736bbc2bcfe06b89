package io.selfenroll.httpapi;

/** What an automation may never do, whatever its role: it could give itself more rights or a longer life. */
public final class OnlyForPeople extends Problem {

    public OnlyForPeople() {
        super(403, "only-for-people", "Not for API tokens", "Sign in as an administrator to do this.");
    }
}
