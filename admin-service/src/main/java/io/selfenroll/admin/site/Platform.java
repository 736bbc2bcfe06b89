package io.selfenroll.admin.site;

public enum Platform {
    ANDROID,
    IOS,
    WINDOWS,
    MACOS,
    LINUX,
    CHROMEOS,
    OTHER
}
