package io.selfenroll.admin.csvimport;

/** What was compared with a row has changed since: the run starts over. */
public final class ChangedUnderneath extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedUnderneath(String what) {
        super(what + " changed meanwhile");
    }
}
