package io.selfenroll.admin.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.link.IssuedLink;
import io.selfenroll.admin.link.LinkPurpose;
import io.selfenroll.admin.link.OneTimeLinks;
import io.selfenroll.admin.notice.NoticeKind;
import io.selfenroll.admin.notice.Notices;
import io.selfenroll.admin.notice.Recipient;

/** Sends invitations. Of each admin the newest is good, for 48 hours. */
@ApplicationScoped
public class Invitations {

    private static final Duration LIFE = Duration.ofHours(48);
    private static final Duration BETWEEN = Duration.ofSeconds(60);

    private final OneTimeLinks links;
    private final Notices notices;

    Invitations(OneTimeLinks links, Notices notices) {
        this.links = links;
        this.notices = notices;
    }

    /** @param invitedBy name that the mail shows */
    @Transactional(TxType.MANDATORY)
    public void send(Admin admin, String invitedBy) {
        IssuedLink link = links.issue(admin.id(), LinkPurpose.INVITATION, LIFE);
        notices.requestWithLink(
                NoticeKind.ADMIN_INVITATION,
                Recipient.of(admin),
                Map.of("invitedBy", invitedBy),
                link.token(),
                link.expiresAt());
    }

    /** Whatever was mailed to the admin is worth nothing from now on. */
    @Transactional(TxType.MANDATORY)
    public void endLinks(UUID adminId) {
        for (LinkPurpose purpose : LinkPurpose.values()) {
            links.endAll(adminId, purpose);
        }
    }

    /** @throws TooSoon within a minute of the one before */
    void requirePause(UUID adminId) {
        links.lastIssued(adminId, LinkPurpose.INVITATION).ifPresent(last -> {
            Duration wait = Duration.between(Instant.now(), last.plus(BETWEEN));
            if (wait.isPositive()) {
                throw new TooSoon(wait);
            }
        });
    }
}
