package io.selfenroll.admin.notice;

import io.selfenroll.admin.admin.Admin;

/** @param language BCP 47, null for the installation's own */
public record Recipient(String email, String name, String language) {

    public static Recipient of(Admin admin) {
        return new Recipient(admin.email(), admin.name(), admin.language());
    }
}
