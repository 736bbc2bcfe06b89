package io.selfenroll.admin.site;

public enum SiteStatus {
    ACTIVE,
    DISABLED
}
