package io.selfenroll.admin.invitation;

import io.selfenroll.admin.admin.Admin;

/** Whom an invitation is for. */
record Invitee(String email, String name) {

    static Invitee of(Admin admin) {
        return new Invitee(admin.email(), admin.name());
    }
}
