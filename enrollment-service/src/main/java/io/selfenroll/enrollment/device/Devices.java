package io.selfenroll.enrollment.device;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.enrollment.device.dpop.InvalidProof;
import io.selfenroll.enrollment.device.dpop.Proof;
import io.selfenroll.outbox.WholeTransaction;

/** What happens to a device after its enrollment. Device, user and site are looked at in every call. */
@ApplicationScoped
class Devices {

    /** Said in the event when the device's own user retired it. */
    private static final String BY_USER = "user";

    private final DeviceRepository devices;
    private final DeviceTokens tokens;
    private final DeviceEvents events;
    private final Retirement retirement;
    private final DeviceConfig config;
    private final WholeTransaction transaction;

    Devices(
            DeviceRepository devices,
            DeviceTokens tokens,
            DeviceEvents events,
            Retirement retirement,
            DeviceConfig config,
            WholeTransaction transaction) {
        this.devices = devices;
        this.tokens = tokens;
        this.events = events;
        this.retirement = retirement;
        this.config = config;
        this.transaction = transaction;
    }

    /**
     * @param proof by the device's key; null when none came
     * @throws InvalidDevice for a wrong secret, and for a device, user or site that is out
     * @throws InvalidProof when the device has a key and the proof is not by it, or it has none and a proof came
     */
    TokenResponse token(TokenRequest request, Proof proof) {
        Device device = get(request.deviceId()).device();
        if (!DeviceSecrets.matches(request.deviceSecret(), device.secretHash())) {
            throw new InvalidDevice();
        }
        String proved = proof == null ? null : proof.thumbprint();
        if (!Objects.equals(device.keyThumbprint().orElse(null), proved)) {
            throw proof == null ? InvalidProof.missing() : InvalidProof.otherKey();
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
            retirement.retire(device, BY_USER);
            return null;
        });
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
