package io.selfenroll.credential.withdrawal;

/** What this service reads of {@code user.changed.v1} and {@code site.changed.v1}. */
record SubjectState(String status) {

    SubjectState {
        if (status == null) {
            throw new IllegalArgumentException("status is missing");
        }
    }

    boolean disabled() {
        return !status.equals("ACTIVE");
    }
}
