package io.selfenroll.messagetemplate;

import java.util.Arrays;
import java.util.Optional;

/** What a template may ask for as {@code {{key}}}. There is nothing else between double braces. */
public enum Placeholder {
    USER_NAME("userName", "One-time user name of the credential", true),
    PASSWORD("password", "One-time password of the credential", true),
    ENROLL_URL("enrollUrl", "Address of the Enroll-now page", true),
    FIRST_NAME("firstName", "First name of the user", false),
    LAST_NAME("lastName", "Last name of the user", false),
    EMAIL("email", "Address of the user", false),
    SITE_NAME("siteName", "Name of the site", false),
    EXPIRES_IN("expiresIn", "How long the credential can still be used, like 60 minutes", false),
    REFERENCE("reference", "Reference code that the portal showed for this request", false);

    private final String key;
    private final String description;
    private final boolean required;

    Placeholder(String key, String description, boolean required) {
        this.key = key;
        this.description = description;
        this.required = required;
    }

    /** The name as written in a template, without the braces. */
    public String key() {
        return key;
    }

    public String description() {
        return description;
    }

    /** Whether a body without it is refused. */
    public boolean required() {
        return required;
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
        return this == USER_NAME || this == PASSWORD;
    }

    char token() {
        return (char) (Characters.FIRST_TOKEN + ordinal());
    }

    static Optional<Placeholder> ofToken(int c) {
        int index = c - Characters.FIRST_TOKEN;
        return index >= 0 && index < values().length ? Optional.of(values()[index]) : Optional.empty();
    }
}
