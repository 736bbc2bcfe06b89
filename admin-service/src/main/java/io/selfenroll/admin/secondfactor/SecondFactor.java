package io.selfenroll.admin.secondfactor;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An admin's authenticator app. */
@Entity
@Table(name = "second_factor")
public class SecondFactor {

    @Id
    @Column(name = "admin_id")
    private UUID adminId;

    /** Encrypted, bound to the admin. */
    private String secret;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Null until its first code was shown; before that it is not asked for. */
    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    protected SecondFactor() {}

    SecondFactor(UUID adminId) {
        this.adminId = adminId;
    }

    void begin(String encryptedSecret, Instant now) {
        secret = encryptedSecret;
        createdAt = now;
    }

    /** @param step that was used up by confirming */
    void confirm(long step, Instant now) {
        confirmedAt = now;
        lastStep = step;
    }

    boolean confirmed() {
        return confirmedAt != null;
    }

    String secret() {
        return secret;
    }
}
