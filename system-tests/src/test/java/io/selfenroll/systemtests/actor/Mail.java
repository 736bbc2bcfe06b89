package io.selfenroll.systemtests.actor;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A received mail. */
public record Mail(
        String id,
        String from,
        String to,
        String subject,
        String date,
        String text,
        String html,
        Map<String, Object> headers) {

    private static final String CROCKFORD = "[0-9A-HJKMNP-TV-Z]";
    private static final Pattern PASSWORD =
            Pattern.compile("\\b" + CROCKFORD + "{4}-" + CROCKFORD + "{4}-" + CROCKFORD + "{5}\\b");
    private static final Pattern NOT_ME = Pattern.compile("https?://\\S+/not-me#[A-Za-z0-9_-]{22}");
    private static final Pattern LINK = Pattern.compile("https?://\\S+/enroll/[^\\s)>]+");

    public Credentials credentials(Site site) {
        Pattern userName = Pattern.compile("\\b[0-9a-hjkmnp-tv-z]{6}@" + site.slug() + "\\b");
        return new Credentials(find(userName), find(PASSWORD));
    }

    public boolean bringsCredentials() {
        return PASSWORD.matcher(text).find();
    }

    /** The same on every try to send it. */
    public String messageId() {
        return String.valueOf(headers.get("Message-ID"));
    }

    public String enrollLink() {
        return find(LINK);
    }

    /** Where the user says that it was somebody else. */
    public String notMeLink() {
        return find(NOT_ME);
    }

    private String find(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("The mail has no " + pattern + ":\n" + text);
        }
        return matcher.group();
    }
}
