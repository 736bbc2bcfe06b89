package io.selfenroll.messagetemplate;

import java.util.Arrays;
import java.util.Optional;

/** What a template may ask for as {@code {{key}}}, as far as its {@link MessageKind} offers it. There is nothing else. */
public enum Placeholder {
    USER_NAME("userName", "One-time user name of the credential", Form.SECRET),
    PASSWORD("password", "One-time password of the credential", Form.SECRET),
    ENROLL_URL("enrollUrl", "Address of the Enroll-now page", Form.ADDRESS),
    FIRST_NAME("firstName", "First name of the user", Form.TEXT),
    LAST_NAME("lastName", "Last name of the user", Form.TEXT),
    EMAIL("email", "Address of the user", Form.TEXT),
    SITE_NAME("siteName", "Name of the site", Form.TEXT),
    EXPIRES_IN("expiresIn", "How long it can still be used, like 60 minutes", Form.TEXT),
    REFERENCE("reference", "Reference code that the portal showed for this request", Form.TEXT),
    PORTAL_URL("portalUrl", "Address of the portal, where credentials are asked for", Form.ADDRESS),
    NOT_ME_LINK("notMeLink", "Address of the page where the user says: this was not me", Form.QUIET_ADDRESS),
    DEVICE_NAME("deviceName", "Name of the device", Form.TEXT),
    PLATFORM("platform", "Kind of device, like Android", Form.TEXT),
    ENROLLED_AT("enrolledAt", "When the device was enrolled, in UTC", Form.TEXT),
    SUMMARY("summary", "What happened, in a sentence or two", Form.LONG_TEXT),
    CONSOLE_URL("consoleUrl", "Address of the console", Form.ADDRESS),
    NAME("name", "Name of the administrator", Form.TEXT),
    INVITED_BY("invitedBy", "Who invited", Form.TEXT),
    LINK("link", "Address that works once", Form.ADDRESS);

    private enum Form {
        TEXT,
        LONG_TEXT,
        ADDRESS,
        QUIET_ADDRESS,
        SECRET
    }

    private static final int TEXT_LENGTH = 300;
    private static final int LONG_TEXT_LENGTH = 2_000;

    private final String key;
    private final String description;
    private final Form form;

    Placeholder(String key, String description, Form form) {
        this.key = key;
        this.description = description;
        this.form = form;
    }

    /** The name as written in a template, without the braces. */
    public String key() {
        return key;
    }

    public String description() {
        return description;
    }

    /** As written in a template. */
    public String tag() {
        return "{{" + key + "}}";
    }

    public static Optional<Placeholder> of(String key) {
        return Arrays.stream(values()).filter(p -> p.key.equals(key)).findFirst();
    }

    /** User name and password: once, in the open text of the body, nowhere else. */
    boolean secret() {
        return form == Form.SECRET;
    }

    /** A web address: may be the whole destination of a link. */
    boolean address() {
        return form == Form.ADDRESS || form == Form.QUIET_ADDRESS;
    }

    /** What most readers came for: a link to it is shown as a button. */
    boolean button() {
        return form == Form.ADDRESS;
    }

    /** A name of a megabyte must not become a mail of a megabyte; what is needed whole is never cut. */
    int maxLength() {
        return switch (form) {
            case TEXT -> TEXT_LENGTH;
            case LONG_TEXT -> LONG_TEXT_LENGTH;
            case ADDRESS, QUIET_ADDRESS, SECRET -> Integer.MAX_VALUE;
        };
    }

    char token() {
        return (char) (Characters.FIRST_TOKEN + ordinal());
    }

    /** What a link with this whole destination points to. */
    static Optional<Placeholder> ofAddress(String destination) {
        return destination.length() == 1
                ? ofToken(destination.charAt(0)).filter(Placeholder::address)
                : Optional.empty();
    }

    static Optional<Placeholder> ofToken(int c) {
        int index = c - Characters.FIRST_TOKEN;
        return index >= 0 && index < values().length ? Optional.of(values()[index]) : Optional.empty();
    }
}
