package io.selfenroll.notification.mail;

import java.io.UnsupportedEncodingException;
import java.util.Date;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** The message on the wire: multipart/alternative (RFC 2046), the text part first. Headers are encoded and folded. */
final class MimeMail extends MimeMessage {

    private static final String CHARSET = "UTF-8";

    private final OutgoingMail mail;

    MimeMail(Session session, OutgoingMail mail, String from) throws MessagingException {
        super(session);
        this.mail = mail;
        setFrom(address(from, mail.senderName()));
        setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        setSubject(mail.content().subject(), CHARSET);
        setSentDate(new Date());
        // RFC 3834: keeps out-of-office answers away; the second header says the same to Exchange.
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        setContent(new MimeMultipart(
                "alternative",
                part(mail.content().text(), "plain"),
                part(mail.content().html(), "html")));
        saveChanges();
    }

    /** The same on every try; the library would make a new one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", mail.messageId());
    }

    private static Address address(String from, String name) throws MessagingException {
        try {
            return new InternetAddress(from, name, CHARSET);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException(CHARSET, e);
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, CHARSET, subtype);
        // Lines of at most 76 characters whatever the content (RFC 2045, section 6.7), and readable in a raw view.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
