package io.selfenroll.enrollment.device;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Predicate;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.enrollment.database.WholeTransaction;

/** What happens to a device after its enrollment. Device, user and site are looked at in every call. */
@ApplicationScoped
class Devices {

    /** Said in the event when the device's own user retired it. */
    private static final String BY_USER = "user";

    private final DeviceRepository devices;
    private final DeviceTokens tokens;
    private final DeviceEvents events;
    private final DeviceConfig config;
    private final WholeTransaction transaction;
    private final AuditTrail audit;

    Devices(
            DeviceRepository devices,
            DeviceTokens tokens,
            DeviceEvents events,
            DeviceConfig config,
            WholeTransaction transaction,
            AuditTrail audit) {
        this.devices = devices;
        this.tokens = tokens;
        this.events = events;
        this.config = config;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** @throws InvalidDevice for a wrong secret, and for a device, user or site that is out */
    TokenResponse token(TokenRequest request) {
        Device device = get(request.deviceId()).device();
        if (!DeviceSecrets.matches(request.deviceSecret(), device.secretHash())) {
            throw new InvalidDevice();
        }
        return tokens.issue(device);
    }

    /** @throws InvalidDevice when the device, its user or its site is out */
    ActiveDevice get(UUID id) {
        return transaction.call(() -> active(id));
    }

    private ActiveDevice active(UUID id) {
        return devices.findActive(id).orElseThrow(InvalidDevice::new);
    }

    /** Records a check-in; the first one connects the device. */
    SyncResponse sync(UUID id, String osVersion) {
        return transaction.call(() -> {
            Device device = devices.findForChange(id).orElseThrow(InvalidDevice::new);
            active(id);
            Instant now = now();
            if (device.sync(osVersion, now)) {
                events.connected(device);
            }
            return new SyncResponse(device.status(), now.plus(config.syncInterval()));
        });
    }

    /** The user lets the device go. */
    void leave(UUID id) {
        transaction.call(() -> {
            Device device = devices.findForChange(id).orElseThrow(InvalidDevice::new);
            active(id);
            retire(device, BY_USER);
            return null;
        });
    }

    /**
     * An administrator takes the device out; again changes nothing.
     *
     * @param ownSite whether a site is one of the administrator's
     */
    void retire(UUID id, String adminEmail, Predicate<UUID> ownSite) {
        transaction.call(() -> {
            Device device = devices.findForChange(id)
                    .filter(found -> ownSite.test(found.siteId()))
                    .orElseThrow(UnknownDevice::problem);
            if (retire(device, adminEmail)) {
                audit.record(Action.of("device.retired", device.siteId(), "device", id, device.name()));
            }
            return null;
        });
    }

    private boolean retire(Device device, String by) {
        boolean changed = device.retire(by, now());
        if (changed) {
            events.retired(device);
        }
        return changed;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
