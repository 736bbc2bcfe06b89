package io.selfenroll.notification.site;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.selfenroll.messagetemplate.Colour;

/** A tenant, as last published by admin-service. */
@Entity
public class Site {

    @Id
    private UUID id;

    private String slug;
    private String name;
    private boolean active;
    private String languages;
    private String defaultLanguage;
    private int credentialLifeMinutes;
    private String senderName;
    private String replyTo;
    private boolean reminder;
    private boolean wrongPinMail;
    private boolean enrolledMail;
    private boolean adminNotices;
    private String colour;

    @jakarta.persistence.Column(length = 1_000_000)
    private byte[] logoPng;

    protected Site() {}

    Site(SiteChanged state) {
        id = state.id();
        change(state);
    }

    final void change(SiteChanged state) {
        slug = state.slug();
        name = state.name();
        active = state.active();
        languages = String.join(",", state.languages());
        defaultLanguage = state.defaultLanguage();
        credentialLifeMinutes = state.credentialLifeMinutes();
        senderName = state.senderName();
        replyTo = state.replyTo();
        reminder = state.reminder();
        wrongPinMail = state.wrongPinMail();
        enrolledMail = state.enrolledMail();
        adminNotices = state.adminNotices();
        colour = state.branding().colour();
        logoPng = state.branding().logoPng();
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public boolean active() {
        return active;
    }

    /** Whether it speaks the language, or its general form: {@code de} for {@code de-AT}. */
    public boolean speaks(String language) {
        List<String> spoken = List.of(languages.split(","));
        return spoken.contains(language) || spoken.contains(language.split("-", 2)[0]);
    }

    public String defaultLanguage() {
        return defaultLanguage;
    }

    public int credentialLifeMinutes() {
        return credentialLifeMinutes;
    }

    /** Shown beside the address that its mails come from. */
    public String sender() {
        return senderName == null ? name : senderName;
    }

    /** Null for none. */
    public String replyTo() {
        return replyTo;
    }

    public boolean wantsReminders() {
        return active && reminder;
    }

    public boolean wantsWrongPinMails() {
        return active && wrongPinMail;
    }

    public boolean wantsEnrolledMails() {
        return active && enrolledMail;
    }

    public boolean wantsAdminNotices() {
        return adminNotices;
    }

    /** Null for the product's own. */
    public Colour colour() {
        return colour == null ? null : Colour.of(colour);
    }

    public Optional<Logo> logo() {
        return Optional.ofNullable(logoPng).map(Logo::new);
    }
}
