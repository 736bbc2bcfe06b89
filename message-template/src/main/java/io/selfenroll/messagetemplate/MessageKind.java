package io.selfenroll.messagetemplate;

import static io.selfenroll.messagetemplate.Placeholder.CONSOLE_URL;
import static io.selfenroll.messagetemplate.Placeholder.DEVICE_NAME;
import static io.selfenroll.messagetemplate.Placeholder.EMAIL;
import static io.selfenroll.messagetemplate.Placeholder.ENROLLED_AT;
import static io.selfenroll.messagetemplate.Placeholder.ENROLL_URL;
import static io.selfenroll.messagetemplate.Placeholder.EXPIRES_IN;
import static io.selfenroll.messagetemplate.Placeholder.FIRST_NAME;
import static io.selfenroll.messagetemplate.Placeholder.INVITED_BY;
import static io.selfenroll.messagetemplate.Placeholder.LAST_NAME;
import static io.selfenroll.messagetemplate.Placeholder.LINK;
import static io.selfenroll.messagetemplate.Placeholder.NAME;
import static io.selfenroll.messagetemplate.Placeholder.NOT_ME_LINK;
import static io.selfenroll.messagetemplate.Placeholder.PASSWORD;
import static io.selfenroll.messagetemplate.Placeholder.PLATFORM;
import static io.selfenroll.messagetemplate.Placeholder.PORTAL_URL;
import static io.selfenroll.messagetemplate.Placeholder.REFERENCE;
import static io.selfenroll.messagetemplate.Placeholder.SITE_NAME;
import static io.selfenroll.messagetemplate.Placeholder.SUMMARY;
import static io.selfenroll.messagetemplate.Placeholder.USER_NAME;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The messages that there are, and what the text of each may and must show. */
public enum MessageKind {
    ENROLLMENT_CREDENTIALS(
            "enrollment-credentials",
            EnumSet.of(USER_NAME, PASSWORD, ENROLL_URL),
            EnumSet.of(FIRST_NAME, LAST_NAME, EMAIL, SITE_NAME, EXPIRES_IN, REFERENCE, NOT_ME_LINK)),
    PIN_MISMATCH(
            "pin-mismatch", EnumSet.of(PORTAL_URL), EnumSet.of(FIRST_NAME, LAST_NAME, EMAIL, SITE_NAME, REFERENCE)),
    DEVICE_ENROLLED(
            "device-enrolled",
            EnumSet.of(DEVICE_NAME),
            EnumSet.of(FIRST_NAME, LAST_NAME, EMAIL, SITE_NAME, PLATFORM, ENROLLED_AT, NOT_ME_LINK)),
    /** Never the user name or the password: they were sent once. */
    REMINDER(
            "reminder",
            EnumSet.of(ENROLL_URL),
            EnumSet.of(FIRST_NAME, LAST_NAME, EMAIL, SITE_NAME, EXPIRES_IN, REFERENCE, PORTAL_URL, NOT_ME_LINK)),
    ADMIN_NOTICE("admin-notice", EnumSet.of(SUMMARY), EnumSet.of(SITE_NAME, CONSOLE_URL)),
    ADMIN_INVITATION("admin-invitation", EnumSet.of(LINK), EnumSet.of(NAME, INVITED_BY, EXPIRES_IN)),
    ADMIN_PASSWORD_RESET("admin-password-reset", EnumSet.of(LINK), EnumSet.of(NAME, EXPIRES_IN));

    private final String code;
    private final Set<Placeholder> required;
    private final Set<Placeholder> optional;

    MessageKind(String code, Set<Placeholder> required, Set<Placeholder> optional) {
        this.code = code;
        this.required = required;
        this.optional = optional;
    }

    public static Optional<MessageKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** Those that a site may write in its own words. */
    public static List<MessageKind> ofSites() {
        return Arrays.stream(values()).filter(MessageKind::ofSite).toList();
    }

    /** As in events, addresses and file names. */
    public String code() {
        return code;
    }

    /** False for mails about the console's own accounts, which belong to no site. */
    public boolean ofSite() {
        return this != ADMIN_INVITATION && this != ADMIN_PASSWORD_RESET;
    }

    /** Whether it goes to administrators, whose language need not be one of the site's. */
    public boolean forAdmins() {
        return this == ADMIN_NOTICE || !ofSite();
    }

    /** In the order of {@link Placeholder}. */
    public List<Placeholder> placeholders() {
        return Arrays.stream(Placeholder.values()).filter(this::offers).toList();
    }

    public boolean offers(Placeholder placeholder) {
        return required.contains(placeholder) || optional.contains(placeholder);
    }

    /** Whether a body without it is refused. */
    public boolean requires(Placeholder placeholder) {
        return required.contains(placeholder);
    }
}
