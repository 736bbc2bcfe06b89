package io.selfenroll.admin.pin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** The PINs of sites. Each method runs in the caller's transaction, which holds the site's row. */
@ApplicationScoped
public class Pins {

    private static final int TRIES = 20;

    private final PinRepository pins;
    private final PinVault vault;
    private final PinUses uses;

    Pins(PinRepository pins, PinVault vault, PinUses uses) {
        this.pins = pins;
        this.vault = vault;
        this.uses = uses;
    }

    /** Gives the site a PIN that no site has or ever had. */
    public void issue(UUID siteId, Instant now) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String digits = vault.random();
            if (!pins.everUsed(vault.hashes(digits))) {
                pins.persist(vault.seal(siteId, digits, now));
                return;
            }
        }
        throw new IllegalStateException("No free PIN found in " + TRIES + " tries");
    }

    /**
     * Replaces the site's PIN. The one that was current stays valid for the overlap; one that was still in an earlier
     * overlap ends now, so that never more than two are accepted.
     */
    public void rotate(UUID siteId, Duration overlap, Instant now) {
        for (Pin pin : pins.accepted(siteId, now)) {
            pin.endAt(pin.current() ? now.plus(overlap) : now);
        }
        issue(siteId, now);
    }

    /** For the published state; the current PIN first. */
    public List<AcceptedPin> accepted(UUID siteId, Instant now) {
        return pins.accepted(siteId, now).stream()
                .map(pin -> new AcceptedPin(pin.id(), vault.hashes(vault.open(pin)), pin.validFrom(), pin.validUntil()))
                .toList();
    }

    /** For an administrator: in clear, with how often each was used. */
    public PinResponse show(UUID siteId, Instant now) {
        List<Pin> accepted = pins.accepted(siteId, now);
        return new PinResponse(
                accepted.stream()
                        .filter(Pin::current)
                        .findFirst()
                        .map(this::current)
                        .orElse(null),
                accepted.stream()
                        .filter(pin -> !pin.current())
                        .findFirst()
                        .map(this::previous)
                        .orElse(null));
    }

    private PinResponse.Current current(Pin pin) {
        PinUse use = uses.of(pin.id());
        return new PinResponse.Current(pin.id(), vault.open(pin), pin.validFrom(), use.accepted(), use.refused());
    }

    private PinResponse.Previous previous(Pin pin) {
        PinUse use = uses.of(pin.id());
        return new PinResponse.Previous(pin.id(), vault.open(pin), pin.validUntil(), use.accepted(), use.refused());
    }
}
