package io.selfenroll.admin.pin;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.selfenroll.outbox.Ids;

/** One PIN of a site. The clear text is in {@link PinVault}'s hands only. */
@Entity
@Table(name = "pin")
public class Pin {

    @Id
    private UUID id;

    @Column(name = "site_id")
    private UUID siteId;

    @Column(name = "encrypted_pin")
    private String encryptedPin;

    @Column(name = "pin_hash")
    private String pinHash;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_until")
    private Instant validUntil;

    protected Pin() {}

    Pin(UUID siteId, String encryptedPin, String pinHash, Instant validFrom) {
        this.id = Ids.next();
        this.siteId = siteId;
        this.encryptedPin = encryptedPin;
        this.pinHash = pinHash;
        this.validFrom = validFrom;
    }

    /** Never lengthens the life of a PIN that already has an end. */
    void endAt(Instant end) {
        if (validUntil == null || end.isBefore(validUntil)) {
            validUntil = end;
        }
    }

    boolean current() {
        return validUntil == null;
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    String encryptedPin() {
        return encryptedPin;
    }

    Instant validFrom() {
        return validFrom;
    }

    Instant validUntil() {
        return validUntil;
    }
}
