package io.selfenroll.systemtests.chaos;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one person did, and was told. Written by the one thread that walks it, read by others afterwards. */
final class Journey {

    private final String email;
    private volatile String reference;
    private volatile boolean unclear;
    private volatile String deviceId;
    private volatile boolean connected;
    private volatile int refusedRivals;
    private final List<String> surprises = new CopyOnWriteArrayList<>();

    Journey(String email) {
        this.email = email;
    }

    String email() {
        return email;
    }

    /** The portal took the request: from now on it must not get lost. */
    void accepted(String code) {
        reference = code;
    }

    /** The portal refused, or its answer never came: nobody may count on the request, but it can have been stored. */
    void unclear() {
        unclear = true;
    }

    void enrolled(String id) {
        deviceId = id;
    }

    void rivalRefused() {
        refusedRivals++;
    }

    void connected() {
        connected = true;
    }

    /** An answer that no fault excuses. */
    void surprise(String what) {
        surprises.add(email + ": " + what);
    }

    /** The reference code of a request that was accepted, null otherwise. */
    String reference() {
        return reference;
    }

    boolean isUnclear() {
        return unclear;
    }

    /** The device that this person was told to have, null without. */
    String deviceId() {
        return deviceId;
    }

    boolean isConnected() {
        return connected;
    }

    int refusedRivals() {
        return refusedRivals;
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }
}
