package io.selfenroll.admin.notice;

/** Which text notification-service sends. */
public enum NoticeKind {
    ADMIN_INVITATION("admin-invitation"),
    ADMIN_PASSWORD_RESET("admin-password-reset"),
    ADMIN_NOTICE("admin-notice");

    private final String code;

    NoticeKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
