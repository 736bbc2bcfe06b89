package io.selfenroll.enrollment.device;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.enrollment.credential.Credentials;
import io.selfenroll.enrollment.credential.Redemption;
import io.selfenroll.enrollment.database.WholeTransaction;
import io.selfenroll.enrollment.site.Site;
import io.selfenroll.enrollment.site.SiteRepository;
import io.selfenroll.enrollment.site.Terms;
import io.selfenroll.enrollment.site.User;
import io.selfenroll.enrollment.site.UserRepository;
import io.selfenroll.outbox.Ids;

/**
 * Turns a one-time credential into a device, once (G3). credential-service decides who may redeem; the unique credential
 * id of the device row makes parallel and repeated calls of the same installation meet in one device.
 */
@ApplicationScoped
class Enrollment {

    private final Credentials credentials;
    private final SiteRepository sites;
    private final UserRepository users;
    private final DeviceRepository devices;
    private final DeviceSecrets secrets;
    private final DeviceTokens tokens;
    private final DeviceEvents events;
    private final WholeTransaction transaction;

    Enrollment(
            Credentials credentials,
            SiteRepository sites,
            UserRepository users,
            DeviceRepository devices,
            DeviceSecrets secrets,
            DeviceTokens tokens,
            DeviceEvents events,
            WholeTransaction transaction) {
        this.credentials = credentials;
        this.sites = sites;
        this.users = users;
        this.devices = devices;
        this.secrets = secrets;
        this.tokens = tokens;
        this.events = events;
        this.transaction = transaction;
    }

    /** @param created false when an earlier call of the same installation had made the device */
    record Enrolled(EnrollResponse device, boolean created) {}

    Enrolled enroll(EnrollRequest request) {
        requireTerms(request);
        Redemption redemption = credentials.redeem(request.redemption());
        return transaction.call(() -> assign(request, redemption));
    }

    /** Before the redeem, so that a user who has not seen the terms keeps the credential. */
    private void requireTerms(EnrollRequest request) {
        Optional<Integer> current = transaction.call(
                () -> sites.findBySlug(request.siteSlug()).flatMap(Site::terms).map(Terms::version));
        if (current.isPresent() && !current.get().equals(request.acceptedTerms())) {
            throw new TermsNotAccepted(current.get());
        }
    }

    private Enrolled assign(EnrollRequest request, Redemption redemption) {
        Site site =
                sites.findByIdOptional(redemption.siteId()).filter(Site::active).orElseThrow(NotAllowed::siteDisabled);
        User user = users.findByIdOptional(redemption.userId())
                .filter(known -> known.active() && known.siteId().equals(site.id()))
                .orElseThrow(NotAllowed::userDisabled);
        return devices.findByCredential(redemption.credentialId())
                .map(device -> new Enrolled(repeat(device, request, user, site), false))
                .orElseGet(() -> new Enrolled(create(request, redemption, user, site), true));
    }

    private EnrollResponse create(EnrollRequest request, Redemption redemption, User user, Site site) {
        String secret = secrets.create(redemption.credentialId(), request.installationId());
        Device device = new Device(
                Ids.next(),
                redemption,
                request,
                DeviceSecrets.digest(secret),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        devices.persistAndFlush(device);
        events.enrolled(device);
        return response(device, secret, user, site);
    }

    private EnrollResponse repeat(Device device, EnrollRequest request, User user, Site site) {
        if (device.retired() || !device.installedAs(request.installationId())) {
            throw new CredentialUsed();
        }
        String secret = secrets.repeat(device.credentialId(), request.installationId(), device.secretHash());
        return response(device, secret, user, site);
    }

    private EnrollResponse response(Device device, String secret, User user, Site site) {
        TokenResponse token = tokens.issue(device);
        return new EnrollResponse(
                device.id(),
                secret,
                token.accessToken(),
                token.expiresIn(),
                UserView.of(user),
                SiteView.of(site),
                device.status());
    }
}
