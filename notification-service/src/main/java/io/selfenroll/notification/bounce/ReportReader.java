package io.selfenroll.notification.bounce;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/**
 * Reads a message as a report of failed delivery: {@code multipart/report} (RFC 6522) with a part of
 * {@code message/delivery-status} (RFC 3464), and the returned mail or its headers. Everything else (an answer, a note
 * that somebody is away, a report of a delay, a mail of ours) is no such report.
 */
final class ReportReader {

    private static final Pattern STATUS = Pattern.compile("([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*");
    private static final int MAX_PARTS = 10;

    private ReportReader() {}

    /** @return empty when it is none, or names no mail */
    static Optional<FailureReport> read(MimeMessage message) throws MessagingException, IOException {
        ContentType type = type(message.getContentType());
        if (type == null
                || !type.match("multipart/report")
                || !"delivery-status".equalsIgnoreCase(type.getParameter("report-type"))) {
            return Optional.empty();
        }
        MimeMultipart parts = new MimeMultipart(message.getDataHandler().getDataSource());
        String status = null;
        String messageId = null;
        for (int i = 0; i < Math.min(parts.getCount(), MAX_PARTS); i++) {
            BodyPart part = parts.getBodyPart(i);
            ContentType partType = type(part.getContentType());
            if (partType == null) {
                continue;
            }
            if (partType.match("message/delivery-status") || partType.match("message/global-delivery-status")) {
                status = status == null ? failure(part) : status;
            } else if (partType.match("message/rfc822")
                    || partType.match("text/rfc822-headers")
                    || partType.match("message/global")
                    || partType.match("message/global-headers")) {
                messageId = messageId == null ? returned(part) : messageId;
            }
        }
        return status == null || messageId == null
                ? Optional.empty()
                : Optional.of(new FailureReport(messageId, status));
    }

    private static ContentType type(String value) {
        try {
            return value == null ? null : new ContentType(value);
        } catch (MessagingException e) {
            return null;
        }
    }

    /** Status of the first recipient for whom it failed for good; each mail of ours has one recipient. */
    private static String failure(BodyPart part) throws MessagingException, IOException {
        for (InternetHeaders group : groups(part.getInputStream())) {
            String action = group.getHeader("Action", null);
            if (action == null || !"failed".equalsIgnoreCase(action.split("[\\s(]", 2)[0].strip())) {
                continue;
            }
            String status = group.getHeader("Status", null);
            var matcher = STATUS.matcher(status == null ? "" : status.strip());
            return matcher.matches() ? matcher.group(1) : "5.0.0";
        }
        return null;
    }

    /** The groups of fields, each ended by an empty line. */
    private static List<InternetHeaders> groups(InputStream body) throws MessagingException, IOException {
        List<InternetHeaders> groups = new ArrayList<>();
        try (ByteArrayInputStream in = new ByteArrayInputStream(body.readAllBytes())) {
            while (in.available() > 0) {
                groups.add(new InternetHeaders(in));
            }
        }
        return groups;
    }

    private static String returned(BodyPart part) throws MessagingException, IOException {
        String id = new InternetHeaders(part.getInputStream()).getHeader("Message-ID", null);
        return id == null || id.isBlank() ? null : id.strip();
    }
}
