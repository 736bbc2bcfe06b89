package io.selfenroll.notification.mail;

import java.io.UnsupportedEncodingException;
import java.util.Date;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/**
 * The message on the wire: multipart/alternative (RFC 2046), the text part first; the HTML part together with its logo,
 * if it has one, as multipart/related (RFC 2387). Headers are encoded and folded.
 */
final class MimeMail extends MimeMessage {

    private static final String CHARSET = "UTF-8";

    private final OutgoingMail mail;

    MimeMail(Session session, OutgoingMail mail, String from) throws MessagingException {
        super(session);
        this.mail = mail;
        setFrom(address(from, mail.sender().name()));
        if (mail.sender().replyTo() != null) {
            setReplyTo(new Address[] {new InternetAddress(mail.sender().replyTo(), true)});
        }
        setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        setSubject(mail.content().subject(), CHARSET);
        setSentDate(new Date());
        // RFC 3834: keeps out-of-office answers away; the second header says the same to Exchange.
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        setContent(new MimeMultipart(
                "alternative", part(mail.content().text(), "plain"), mail.logoPng() == null ? html() : htmlWithLogo()));
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

    private MimeBodyPart html() throws MessagingException {
        return part(mail.content().html(), "html");
    }

    private MimeBodyPart htmlWithLogo() throws MessagingException {
        MimeBodyPart logo = new MimeBodyPart();
        logo.setDataHandler(new DataHandler(new ByteArrayDataSource(mail.logoPng(), "image/png")));
        logo.setContentID("<" + OutgoingMail.logoId(mail.messageId()) + ">");
        logo.setDisposition(Part.INLINE);
        logo.setFileName("logo.png");
        logo.setHeader("Content-Transfer-Encoding", "base64");
        MimeMultipart related = new MimeMultipart("related", html(), logo);
        // RFC 2387, section 3.1: names the type of the part that refers to the others.
        ContentType type = new ContentType(related.getContentType());
        type.setParameter("type", "text/html");
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(related, type.toString());
        return both;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, CHARSET, subtype);
        // Lines of at most 76 characters whatever the content (RFC 2045, section 6.7), and readable in a raw view.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
