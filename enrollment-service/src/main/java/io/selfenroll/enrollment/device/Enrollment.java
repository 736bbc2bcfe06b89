package io.selfenroll.enrollment.device;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.enrollment.credential.Credentials;
import io.selfenroll.enrollment.credential.RedeemRefused;
import io.selfenroll.enrollment.credential.Redemption;
import io.selfenroll.enrollment.site.Site;
import io.selfenroll.enrollment.site.SiteRepository;
import io.selfenroll.enrollment.site.Terms;
import io.selfenroll.enrollment.site.User;
import io.selfenroll.enrollment.site.UserRepository;
import io.selfenroll.outbox.Ids;
import io.selfenroll.outbox.WholeTransaction;

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
    private final DeviceLimit limits;
    private final DeviceHolds holds;
    private final DisownedCredentials disowned;
    private final CorporateDevices corporate;
    private final DeviceSecrets secrets;
    private final DeviceTokens tokens;
    private final DeviceEvents events;
    private final WholeTransaction transaction;

    Enrollment(
            Credentials credentials,
            SiteRepository sites,
            UserRepository users,
            DeviceRepository devices,
            DeviceLimit limits,
            DeviceHolds holds,
            DisownedCredentials disowned,
            CorporateDevices corporate,
            DeviceSecrets secrets,
            DeviceTokens tokens,
            DeviceEvents events,
            WholeTransaction transaction) {
        this.credentials = credentials;
        this.sites = sites;
        this.users = users;
        this.devices = devices;
        this.limits = limits;
        this.holds = holds;
        this.disowned = disowned;
        this.corporate = corporate;
        this.secrets = secrets;
        this.tokens = tokens;
        this.events = events;
        this.transaction = transaction;
    }

    /** @param created false when an earlier call of the same installation had made the device */
    record Enrolled(EnrollResponse device, boolean created) {}

    /** @param keyThumbprint of the key that the device is bound to; null for none */
    Enrolled enroll(EnrollRequest request, String keyThumbprint) {
        Optional<Integer> limit = requireSettings(request);
        return limit.isPresent() ? enrollWithin(limit.get(), request, keyThumbprint) : redeem(request, keyThumbprint);
    }

    /**
     * Before the redeem, so that a user whose device is not wanted, or who has not seen the terms, keeps the credential.
     *
     * @return the site's device limit
     */
    private Optional<Integer> requireSettings(EnrollRequest request) {
        return transaction.call(() -> {
            Optional<Site> site = sites.findBySlug(request.siteSlug());
            site.filter(known -> !known.allows(request.device().platform())).ifPresent(known -> {
                throw new PlatformNotAllowed(known.allowedPlatforms());
            });
            site.flatMap(Site::terms)
                    .map(Terms::version)
                    .filter(current -> !current.equals(request.acceptedTerms()))
                    .ifPresent(current -> {
                        throw new TermsNotAccepted(current);
                    });
            return site.flatMap(Site::deviceLimit);
        });
    }

    /** The proof comes first: only who has the password is told of the limit, and the credential stays unused then. */
    private Enrolled enrollWithin(int limit, EnrollRequest request, String keyThumbprint) {
        Redemption proof = credentials.prove(request.redemption());
        limits.hold(proof, request.installationId(), limit);
        try {
            return redeem(request, keyThumbprint);
        } catch (RedeemRefused refused) {
            limits.release(proof.credentialId(), request.installationId());
            throw refused;
        }
    }

    private Enrolled redeem(EnrollRequest request, String keyThumbprint) {
        Redemption redemption = credentials.redeem(request.redemption());
        return transaction.call(() -> assign(request, redemption, keyThumbprint));
    }

    private Enrolled assign(EnrollRequest request, Redemption redemption, String keyThumbprint) {
        Site site = sites.findForEnrollment(redemption.siteId())
                .filter(Site::active)
                .orElseThrow(NotAllowed::siteDisabled);
        User user = users.findForEnrollment(redemption.userId())
                .filter(known -> known.active() && known.siteId().equals(site.id()))
                .orElseThrow(NotAllowed::userDisabled);
        return devices.findByCredential(redemption.credentialId())
                .map(device -> new Enrolled(repeat(device, request, keyThumbprint, user, site), false))
                .orElseGet(() -> new Enrolled(create(request, redemption, keyThumbprint, user, site), true));
    }

    private EnrollResponse create(
            EnrollRequest request, Redemption redemption, String keyThumbprint, User user, Site site) {
        if (disowned.contain(redemption.credentialId())) {
            throw new CredentialUsed();
        }
        String secret = secrets.create(redemption.credentialId(), request.installationId());
        Device device = new Device(
                Ids.next(),
                redemption,
                request,
                DeviceSecrets.digest(secret),
                keyThumbprint,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        corporate.recognise(device);
        devices.persistAndFlush(device);
        holds.release(redemption.credentialId());
        events.enrolled(device, user);
        return response(device, secret, user, site);
    }

    private EnrollResponse repeat(Device device, EnrollRequest request, String keyThumbprint, User user, Site site) {
        if (device.retired() || !device.installedAs(request.installationId(), keyThumbprint)) {
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
                token.tokenType(),
                token.expiresIn(),
                UserView.of(user),
                SiteView.of(site),
                device.status());
    }
}
