package io.selfenroll.enrollment.device;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.enrollment.credential.Redemption;
import io.selfenroll.enrollment.site.Site;
import io.selfenroll.enrollment.site.SiteRepository;
import io.selfenroll.enrollment.site.User;
import io.selfenroll.enrollment.site.UserRepository;
import io.selfenroll.outbox.WholeTransaction;

/**
 * Keeps users within their site's device limit. A place is held before the credential is used up, under a lock on the
 * user, so that neither a credential is wasted nor two parallel enrollments exceed the limit.
 */
@ApplicationScoped
class DeviceLimit {

    /** Longer than a redeem may be repeated: whoever used up a credential finds the place still held. */
    private static final Duration HELD = Duration.ofMinutes(11);

    private final SiteRepository sites;
    private final UserRepository users;
    private final DeviceRepository devices;
    private final DeviceHolds holds;
    private final WholeTransaction transaction;

    DeviceLimit(
            SiteRepository sites,
            UserRepository users,
            DeviceRepository devices,
            DeviceHolds holds,
            WholeTransaction transaction) {
        this.sites = sites;
        this.users = users;
        this.devices = devices;
        this.holds = holds;
        this.transaction = transaction;
    }

    /**
     * Holds a place for the device of a proved credential. Who has used it up already gets it in any case.
     *
     * @throws DeviceLimitReached when no place is left
     * @throws NotAllowed when user or site is out
     */
    void hold(Redemption proof, String installationId, int limit) {
        transaction.call(() -> {
            if (sites.findByIdOptional(proof.siteId()).filter(Site::active).isEmpty()) {
                throw NotAllowed.siteDisabled();
            }
            if (users.findForEnrollment(proof.userId()).filter(User::active).isEmpty()) {
                throw NotAllowed.userDisabled();
            }
            if (devices.findByCredential(proof.credentialId()).isEmpty()) {
                Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
                long others = holds.others(proof.userId(), proof.credentialId(), now);
                if (!proof.repeated() && devices.countActive(proof.userId()) + others >= limit) {
                    throw new DeviceLimitReached(limit);
                }
                holds.hold(proof.credentialId(), installationId, proof.userId(), now.plus(HELD));
            }
            return null;
        });
    }

    /** Gives the place back when the credential was refused in the end. */
    void release(UUID credentialId, String installationId) {
        transaction.call(() -> {
            holds.release(credentialId, installationId);
            return null;
        });
    }
}
