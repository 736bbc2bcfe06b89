package io.selfenroll.credential.store;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A one-time credential. Read it with its row locked before changing it; redeeming and counting wrong passwords are
 * single statements of {@link RedemptionStatements} instead.
 */
@Entity
@Table(name = "credential")
@DynamicUpdate
public class Credential {

    @Id
    private UUID id;

    private UUID requestId;
    private String reference;
    private UUID siteId;
    private String siteSlug;
    private UUID userId;
    private String email;
    private String firstName;
    private String lastName;
    private String userName;
    private String secretHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 12)
    private CredentialState state;

    private Instant issuedAt;
    private Instant expiresAt;
    private int failedAttempts;
    private Instant nextAttemptAt;
    private Instant redeemedAt;
    private String installationId;
    private Instant endedAt;

    protected Credential() {}

    public Credential(
            UUID id, Recipient recipient, String userName, String secretHash, Instant issuedAt, Instant expiresAt) {
        this.id = id;
        this.requestId = recipient.requestId();
        this.reference = recipient.reference();
        this.siteId = recipient.siteId();
        this.siteSlug = recipient.siteSlug();
        this.userId = recipient.userId();
        this.email = recipient.email();
        this.firstName = recipient.firstName();
        this.lastName = recipient.lastName();
        this.userName = userName;
        this.secretHash = secretHash;
        this.state = CredentialState.ACTIVE;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    /** A newer credential of the same user takes its place. */
    public void supersede(Instant at) {
        end(CredentialState.SUPERSEDED, at);
    }

    public void revoke(Instant at) {
        end(CredentialState.REVOKED, at);
    }

    /** Its time is over since {@link #expiresAt()}, whenever that was noticed. */
    public void expire() {
        end(CredentialState.EXPIRED, expiresAt);
    }

    private void end(CredentialState ended, Instant at) {
        if (state != CredentialState.ACTIVE) {
            throw new NotActive();
        }
        state = ended;
        endedAt = at;
    }

    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** A wrong password was tried so shortly before that even the right one does not count. */
    public boolean delayedAt(Instant now) {
        return nextAttemptAt != null && now.isBefore(nextAttemptAt);
    }

    public UUID id() {
        return id;
    }

    public UUID requestId() {
        return requestId;
    }

    public String reference() {
        return reference;
    }

    public UUID siteId() {
        return siteId;
    }

    public String siteSlug() {
        return siteSlug;
    }

    public UUID userId() {
        return userId;
    }

    public String email() {
        return email;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String userName() {
        return userName;
    }

    public CredentialState state() {
        return state;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public int failedAttempts() {
        return failedAttempts;
    }

    /** Null unless USED. */
    public Instant redeemedAt() {
        return redeemedAt;
    }

    /** Null unless USED. */
    public String installationId() {
        return installationId;
    }

    /** When it was superseded, revoked, locked or expired; else null. */
    public Instant endedAt() {
        return endedAt;
    }
}
