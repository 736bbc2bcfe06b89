package io.selfenroll.messagetemplate;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Any text is refused with a reason or becomes a mail: without scripts, without a header of its own. */
public final class TemplateFuzz {

    private static final String SECRET = "K7QM-4XP2-9D3HX";

    private TemplateFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        int line = text.indexOf('\n');
        String subject = line < 0 ? "Hello" : text.substring(0, line);
        String body = line < 0 ? text : text.substring(line + 1);
        List<Finding> findings = MessageTemplate.check(MessageKind.ENROLLMENT_CREDENTIALS, subject, body);
        if (findings.isEmpty()) {
            write(new MessageTemplate(MessageKind.ENROLLMENT_CREDENTIALS, subject, body), "Uma");
            write(new MessageTemplate(MessageKind.ENROLLMENT_CREDENTIALS, subject, body), text);
        }
    }

    private static void write(MessageTemplate template, String name) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder placeholder : Placeholder.values()) {
            values.put(placeholder, placeholder.address() ? "https://enroll.acme.example/enroll/acme#x" : "x" + name);
        }
        values.put(Placeholder.PASSWORD, SECRET);
        RenderedMessage message = template.render(values, new Branding("Acme", "en"));
        if (message.subject().chars().anyMatch(c -> c < ' ')) {
            throw new IllegalStateException("A line break in the subject: " + message.subject());
        }
        if (message.subject().contains(SECRET)) {
            throw new IllegalStateException("The secret in the subject: " + message.subject());
        }
        String html = message.html().toLowerCase(java.util.Locale.ROOT);
        if (html.contains("<script") || html.contains("javascript:") && html.contains("href=\"javascript:")) {
            throw new IllegalStateException("A script: " + message.html());
        }
        if (!message.text().contains(SECRET)) {
            throw new IllegalStateException("Without the secret: " + message.text());
        }
    }
}
