package io.selfenroll.notification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
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

    public String html() {
        return part(1, "text/html");
    }

    /** The message as it came over the wire. */
    public String raw() {
        return new String(raw, StandardCharsets.ISO_8859_1);
    }

    private String part(int index, String type) {
        try {
            var parts = (MimeMultipart) message.getContent();
            if (!parts.getContentType().startsWith("multipart/alternative")
                    || !parts.getBodyPart(index).isMimeType(type)) {
                throw new AssertionError(parts.getContentType());
            }
            return parts.getBodyPart(index).getContent().toString().replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
