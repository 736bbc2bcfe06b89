package io.selfenroll.notification.bounce;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** What mail servers send to those who sent a mail that could not be delivered. */
final class Report {

    private Report() {}

    /** As Postfix writes it. */
    static String of(String messageId, String action, String status) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example (Mail Delivery System)
                To: no-reply@selfenroll.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Message-ID: <20260115093000.0815@mx.example>
                Content-Type: multipart/report; report-type=delivery-status;
                 boundary="b0"

                --b0
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you.

                --b0
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example
                X-Postfix-Queue-ID: 4D1

                Final-Recipient: rfc822; somebody@acme.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 User unknown

                --b0
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                From: no-reply@selfenroll.example
                Subject: Hello
                Message-ID: %s
                Date: Thu, 15 Jan 2026 09:30:00 +0000

                --b0--
                """.formatted(action, status, messageId).replace("\n", "\r\n");
    }

    static String failed(String messageId, String status) {
        return of(messageId, "failed", status);
    }

    static MimeMessage parsed(String raw) {
        try {
            return new MimeMessage((Session) null, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
