package io.selfenroll.admin.apitoken;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.outbox.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The key of one automation; only the hash of the key is here. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AdminRole role;

    @Column(name = "all_sites")
    private boolean allSites;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "api_token_site", joinColumns = @JoinColumn(name = "token_id"))
    @Column(name = "site_id")
    private Set<UUID> sites = new HashSet<>();

    @Column(columnDefinition = "char(64)")
    private String hash;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_by_email")
    private String createdByEmail;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {}

    ApiToken(String name, Grant grant, String hash, UUID createdBy, String createdByEmail, Instant now, Duration life) {
        this.id = Ids.next();
        this.name = name;
        this.role = grant.role();
        this.allSites = grant.allSites();
        this.sites.addAll(grant.sites());
        this.hash = hash;
        this.createdBy = createdBy;
        this.createdByEmail = createdByEmail;
        this.createdAt = now;
        this.expiresAt = now.plus(life);
    }

    ApiTokenStatus status(Instant now) {
        if (revokedAt != null) {
            return ApiTokenStatus.REVOKED;
        }
        return now.isBefore(expiresAt) ? ApiTokenStatus.ACTIVE : ApiTokenStatus.EXPIRED;
    }

    void use(Instant now) {
        lastUsedAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    Grant grant() {
        return new Grant(role, allSites, Set.copyOf(sites));
    }

    AdminRole role() {
        return role;
    }

    /** Ids, or {@code *} alone for every site: the claim {@code sites}. */
    List<String> siteClaim() {
        return allSites
                ? List.of(SiteScope.ALL)
                : sites.stream().map(UUID::toString).sorted().toList();
    }

    UUID createdBy() {
        return createdBy;
    }

    String createdByEmail() {
        return createdByEmail;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
