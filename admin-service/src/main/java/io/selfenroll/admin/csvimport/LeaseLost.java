package io.selfenroll.admin.csvimport;

/** Another instance took this one for dead. Nothing of the run may be stored. */
final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super("The lease of this import was lost");
    }
}
