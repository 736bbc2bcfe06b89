package io.selfenroll.admin.user;

public enum UserStatus {
    ACTIVE,
    DISABLED
}
