package io.selfenroll.admin.admin;

import java.time.Instant;
import java.util.HashSet;
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

import io.selfenroll.outbox.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One admin. The address is unique and normalised. */
@Entity
@Table(name = "admin")
public class Admin {

    @Id
    private UUID id;

    private String email;

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AdminRole role;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AdminStatus status;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "admin_site", joinColumns = @JoinColumn(name = "admin_id"))
    @Column(name = "site_id")
    private Set<UUID> sites = new HashSet<>();

    protected Admin() {}

    /** @param sites ignored for a platform administrator, who has all */
    public Admin(String email, String name, AdminRole role, Set<UUID> sites, String passwordHash, Instant now) {
        this.id = Ids.next();
        this.email = email;
        this.name = name;
        this.role = role;
        this.status = AdminStatus.ACTIVE;
        this.passwordHash = passwordHash;
        this.createdAt = now;
        this.passwordChangedAt = now;
        if (role != AdminRole.PLATFORM_ADMINISTRATOR) {
            this.sites.addAll(sites);
        }
    }

    public void changePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public AdminRole role() {
        return role;
    }

    public boolean active() {
        return status == AdminStatus.ACTIVE;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** Ids of the admin's sites, or {@code *} alone for every site: the token's claim {@code sites}. */
    public Set<String> siteClaim() {
        if (role == AdminRole.PLATFORM_ADMINISTRATOR) {
            return Set.of("*");
        }
        Set<String> ids = new HashSet<>();
        sites.forEach(site -> ids.add(site.toString()));
        return ids;
    }
}
