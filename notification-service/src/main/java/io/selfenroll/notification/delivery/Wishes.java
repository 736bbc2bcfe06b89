package io.selfenroll.notification.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.notification.site.Site;
import io.selfenroll.notification.site.SiteRepository;

/** What sites want sent at all. Asked when a message is queued and again when it is about to be sent. */
@ApplicationScoped
public class Wishes {

    private final SiteRepository sites;
    private final DeliveryRepository deliveries;
    private final SuppressionRepository suppressions;

    Wishes(SiteRepository sites, DeliveryRepository deliveries, SuppressionRepository suppressions) {
        this.sites = sites;
        this.deliveries = deliveries;
        this.suppressions = suppressions;
    }

    /** A site that is not known has no wishes; the caller decides what that means. */
    public static boolean wants(Site site, MessageKind kind) {
        return switch (kind) {
            case REMINDER -> site.wantsReminders();
            case PIN_MISMATCH -> site.wantsWrongPinMails();
            case DEVICE_ENROLLED -> site.wantsEnrolledMails();
            case ADMIN_NOTICE -> site.wantsAdminNotices();
            case ENROLLMENT_CREDENTIALS, ADMIN_INVITATION, ADMIN_PASSWORD_RESET -> true;
        };
    }

    /** Why some of them must not be sent after all, by their ids; in the caller's transaction. */
    public Map<UUID, CancelReason> against(Collection<Delivery> due) {
        boolean lookForSuppressed = anySuppressed(due);
        Map<UUID, CancelReason> reasons = new HashMap<>();
        due.forEach(delivery ->
                against(delivery, lookForSuppressed).ifPresent(reason -> reasons.put(delivery.id(), reason)));
        return reasons;
    }

    private Optional<CancelReason> against(Delivery delivery, boolean lookForSuppressed) {
        MessageKind kind = delivery.messageKind();
        boolean unwanted = delivery.siteId() != null
                && sites.findByIdOptional(delivery.siteId())
                        .filter(site -> !wants(site, kind))
                        .isPresent();
        if (unwanted) {
            return Optional.of(CancelReason.SWITCHED_OFF);
        }
        if (lookForSuppressed
                && delivery.siteId() != null
                && suppressions.contains(delivery.siteId(), delivery.recipient())) {
            return Optional.of(CancelReason.SUPPRESSED);
        }
        return kind == MessageKind.REMINDER && !deliveries.credentialsSent(delivery.credentialId())
                ? Optional.of(CancelReason.NOTHING_TO_REMIND_OF)
                : Optional.empty();
    }

    /** Hardly ever, so all are asked for at once before each is. */
    private boolean anySuppressed(Collection<Delivery> due) {
        Set<UUID> siteIds =
                due.stream().map(Delivery::siteId).filter(Objects::nonNull).collect(Collectors.toSet());
        return !siteIds.isEmpty()
                && suppressions.containsAny(
                        siteIds, due.stream().map(Delivery::recipient).collect(Collectors.toSet()));
    }
}
