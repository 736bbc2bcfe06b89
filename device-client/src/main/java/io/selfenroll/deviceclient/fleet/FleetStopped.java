package io.selfenroll.deviceclient.fleet;

/** The fleet cannot go on; the text says why and what to do. */
public final class FleetStopped extends Exception {

    private static final long serialVersionUID = 1L;

    FleetStopped(String message) {
        super(message);
    }
}
