package io.selfenroll.admin.site;

import java.util.List;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import org.hibernate.Length;

/**
 * What a site wants of its messages and devices.
 *
 * @param overlapDefaultMinutes how long an old PIN stays valid when a rotation says nothing else
 * @param deviceLimit devices per user, null for any number
 * @param allowedPlatforms empty for all
 * @param senderName shown as the sender of its mails, null for the installation's
 * @param replyTo where answers to its mails go, null for nowhere
 * @param reminder whether users are reminded before a credential expires
 * @param wrongPinMail whether users are told that the PIN did not match
 * @param enrolledMail whether users are told that a device was enrolled
 * @param adminNotices whether administrators are told of what needs them
 * @param mdmServers where discovery sends devices, at most one a platform
 * @param mailDomains by which discovery finds the site, normalised
 */
@Embeddable
public record SiteSettings(
        @Column(name = "overlap_default_minutes") int overlapDefaultMinutes,
        @Column(name = "device_limit") Integer deviceLimit,

        @Convert(converter = PlatformsConverter.class) @Column(name = "allowed_platforms")
        List<Platform> allowedPlatforms,

        @Column(name = "sender_name") String senderName,
        @Column(name = "reply_to") String replyTo,
        @Column(name = "reminder") boolean reminder,
        @Column(name = "wrong_pin_mail") boolean wrongPinMail,
        @Column(name = "enrolled_mail") boolean enrolledMail,
        @Column(name = "admin_notices") boolean adminNotices,

        @Convert(converter = MdmServersConverter.class) @Column(name = "mdm_servers", length = Length.LONG32)
        List<MdmServer> mdmServers,

        @Convert(converter = MailDomainsConverter.class) @Column(name = "mail_domains", length = Length.LONG32)
        List<String> mailDomains) {

    static final SiteSettings FIRST =
            new SiteSettings(0, null, List.of(), null, null, true, true, true, true, List.of(), List.of());
}
