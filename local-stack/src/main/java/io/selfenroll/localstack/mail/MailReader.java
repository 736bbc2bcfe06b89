package io.selfenroll.localstack.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/** Turns the raw form of a mail (RFC 5322, MIME) into a {@link Mail}. */
final class MailReader {

    private MailReader() {}

    static Mail read(String id, String recipient, Instant received, byte[] raw) throws IOException {
        try {
            MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(raw));
            return new Mail(
                    id,
                    sender(message),
                    recipient,
                    message.getSubject() == null ? "" : message.getSubject(),
                    message.getSentDate() == null
                            ? received
                            : message.getSentDate().toInstant(),
                    body(message, "text/plain"),
                    withPictures(body(message, "text/html"), message),
                    headers(message));
        } catch (MessagingException e) {
            throw new IOException("Not a mail: " + id, e);
        }
    }

    private static String sender(MimeMessage message) throws MessagingException {
        var from = message.getFrom();
        if (from == null || from.length == 0) {
            return "";
        }
        return from[0] instanceof InternetAddress address ? address.toUnicodeString() : from[0].toString();
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.merge(header.getName(), decoded(header.getValue()), (first, next) -> first + "\n" + next);
        }
        return headers;
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }

    /** Pictures that come with the mail, put in place of their {@code cid:} addresses (RFC 2392). */
    private static String withPictures(String html, Part part) throws MessagingException, IOException {
        if (!html.contains("cid:")) {
            return html;
        }
        if (part instanceof MimeBodyPart picture && picture.isMimeType("image/*") && picture.getContentID() != null) {
            String id = picture.getContentID().replaceAll("^<|>$", "");
            String type = new ContentType(picture.getContentType()).getBaseType();
            String data =
                    Base64.getEncoder().encodeToString(picture.getInputStream().readAllBytes());
            return html.replace("cid:" + id, "data:" + type + ";base64," + data);
        }
        String shown = html;
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                shown = withPictures(shown, parts.getBodyPart(i));
            }
        }
        return shown;
    }

    /** The first part of the type, at any depth; empty when there is none. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
