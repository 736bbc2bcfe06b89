package io.selfenroll.admin.csvimport;

public enum ImportKind {
    USERS("user-imports"),
    DEVICE_IDENTIFIERS("device-identifier-imports");

    private final String path;

    ImportKind(String path) {
        this.path = path;
    }

    /** Below its site. */
    String path() {
        return path;
    }
}
