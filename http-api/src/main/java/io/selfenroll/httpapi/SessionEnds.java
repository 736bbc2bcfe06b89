package io.selfenroll.httpapi;

/** Knows which sessions ended before their tokens expire; asked about every token that names its session. */
public interface SessionEnds {

    /**
     * Called on an event loop: must answer from memory.
     *
     * @param sessionId the claim {@code sid}
     * @throws Unavailable while it is not known yet
     */
    boolean ended(String sessionId);
}
