package io.selfenroll.credential.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Origin origin;

    private String issuedBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private HandOver handOver;

    @Convert(converter = TagsText.class)
    private List<String> tags;

    private int lifeMinutes;
    private Instant openedAt;
    private String revokedBy;
    private UUID batchId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String disownHash;

    private Instant disownedAt;

    protected Credential() {}

    public Credential(UUID id, Recipient recipient, Grant grant, String userName, String secretHash, Instant issuedAt) {
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
        this.expiresAt = issuedAt.plus(Duration.ofMinutes(grant.lifeMinutes()));
        this.origin = grant.origin();
        this.issuedBy = grant.issuedBy();
        this.handOver = grant.handOver();
        this.tags = grant.tags();
        this.lifeMinutes = grant.lifeMinutes();
        this.batchId = grant.batchId();
    }

    /** @param digest of the token by which its user can say: this was not me */
    public void disownableBy(String digest) {
        disownHash = digest;
    }

    /** Its user said that it was somebody else; in whatever state it is. */
    public void disown(Instant at) {
        disownedAt = at;
    }

    /** A newer credential of the same user takes its place. */
    public void supersede(Instant at) {
        end(CredentialState.SUPERSEDED, at);
    }

    /** @param by address of the administrator, or why user or site may not use it any more */
    public void revoke(Instant at, String by) {
        end(CredentialState.REVOKED, at);
        revokedBy = by;
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

    /** Of a credential that an administrator made it is its own id. */
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

    public Origin origin() {
        return origin;
    }

    /** Address of the administrator or name of the API token; null for a request. */
    public String issuedBy() {
        return issuedBy;
    }

    public HandOver handOver() {
        return handOver;
    }

    /** Put on the device. */
    public List<String> tags() {
        return tags;
    }

    public int lifeMinutes() {
        return lifeMinutes;
    }

    /** When the Enroll-now page was opened with it first; null before. */
    public Instant openedAt() {
        return openedAt;
    }

    public boolean disowned() {
        return disownedAt != null;
    }

    /** Null when its user has not said that it was somebody else. */
    public Instant disownedAt() {
        return disownedAt;
    }

    /** Null unless REVOKED. */
    public String revokedBy() {
        return revokedBy;
    }
}
