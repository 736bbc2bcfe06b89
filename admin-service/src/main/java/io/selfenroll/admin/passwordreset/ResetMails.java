package io.selfenroll.admin.passwordreset;

import java.time.Duration;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminActions;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.link.IssuedLink;
import io.selfenroll.admin.link.LinkPurpose;
import io.selfenroll.admin.link.OneTimeLinks;
import io.selfenroll.admin.notice.NoticeKind;
import io.selfenroll.admin.notice.Notices;
import io.selfenroll.admin.notice.Recipient;
import io.selfenroll.audittrail.Actor;
import io.selfenroll.audittrail.AuditTrail;

/** Asks for the mail with the link, if the address is an active admin's and got not too many already. */
@ApplicationScoped
class ResetMails {

    static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST_IN_AN_HOUR = 3;
    private static final int MOST_IN_A_DAY = 10;

    private final AdminRepository admins;
    private final OneTimeLinks links;
    private final Notices notices;
    private final AuditTrail audit;

    ResetMails(AdminRepository admins, OneTimeLinks links, Notices notices, AuditTrail audit) {
        this.admins = admins;
        this.links = links;
        this.notices = notices;
        this.audit = audit;
    }

    @Transactional
    @RetryOnConflict
    void send(String address, String callerAddress) {
        admins.findByEmail(address)
                .flatMap(admin -> admins.lock(admin.id()))
                .filter(Admin::active)
                .filter(this::maySend)
                .ifPresent(admin -> send(admin, callerAddress));
    }

    private boolean maySend(Admin admin) {
        return links.issuedWithin(Duration.ofHours(1), admin.id(), LinkPurpose.PASSWORD_RESET) < MOST_IN_AN_HOUR
                && links.issuedWithin(Duration.ofDays(1), admin.id(), LinkPurpose.PASSWORD_RESET) < MOST_IN_A_DAY;
    }

    private void send(Admin admin, String callerAddress) {
        IssuedLink link = links.issue(admin.id(), LinkPurpose.PASSWORD_RESET, LIFE);
        notices.requestWithLink(
                NoticeKind.ADMIN_PASSWORD_RESET, Recipient.of(admin), Map.of(), link.token(), link.expiresAt());
        audit.record(Actor.anonymous(admin.email(), callerAddress), AdminActions.of("password-reset.requested", admin));
    }
}
