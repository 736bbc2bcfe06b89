package io.selfenroll.notification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** A mail as a reader's program understands it. */
public final class ReceivedMail {

    private final byte[] raw;
    private final MimeMessage message;

    public ReceivedMail(ScriptedSmtp.Received received) {
        raw = received.raw();
        try {
            message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only value of a header, as it stands in the message. */
    public String header(String name) {
        try {
            String[] values = message.getHeader(name);
            if (values == null || values.length != 1) {
                throw new AssertionError(name + ": " + Arrays.toString(values));
            }
            return values[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String subject() {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String from() {
        try {
            var from = (jakarta.mail.internet.InternetAddress) message.getFrom()[0];
            return from.getPersonal() + " <" + from.getAddress() + ">";
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text() {
        return part(0, "text/plain");
    }

    /** Alone, or as the first of what belongs together. */
    public String html() {
        return related() == null ? part(1, "text/html") : text(firstOf(related()), "text/html");
    }

    /** The part that the HTML part shows as its logo. */
    public MimeBodyPart logo() {
        try {
            return (MimeBodyPart) related().getBodyPart(1);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean hasLogo() {
        return related() != null;
    }

    private static BodyPart firstOf(MimeMultipart parts) {
        try {
            return parts.getBodyPart(0);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMultipart related() {
        try {
            BodyPart second = ((MimeMultipart) message.getContent()).getBodyPart(1);
            return second.isMimeType("multipart/related") ? (MimeMultipart) second.getContent() : null;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message as it came over the wire. */
    public String raw() {
        return new String(raw, StandardCharsets.ISO_8859_1);
    }

    private String part(int index, String type) {
        try {
            var parts = (MimeMultipart) message.getContent();
            if (!parts.getContentType().startsWith("multipart/alternative")) {
                throw new AssertionError(parts.getContentType());
            }
            return text(parts.getBodyPart(index), type);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(BodyPart part, String type) {
        try {
            if (!part.isMimeType(type)) {
                throw new AssertionError(part.getContentType());
            }
            return part.getContent().toString().replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
