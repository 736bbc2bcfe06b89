package io.selfenroll.enrollment.site;

/** What a device runs. */
public enum Platform {
    ANDROID,
    IOS,
    WINDOWS,
    MACOS,
    LINUX,
    CHROMEOS,
    OTHER
}
