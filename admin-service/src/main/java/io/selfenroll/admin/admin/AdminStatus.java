package io.selfenroll.admin.admin;

public enum AdminStatus {
    ACTIVE,
    DISABLED
}
