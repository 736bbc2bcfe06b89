package io.selfenroll.admin.admin;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
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
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One admin. The address is unique and normalised. */
@Entity
@DynamicUpdate
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

    private String language;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "admin_site", joinColumns = @JoinColumn(name = "admin_id"))
    @Column(name = "site_id")
    private Set<UUID> sites = new HashSet<>();

    protected Admin() {}

    /** @param sites ignored for a platform administrator, who has all */
    public Admin(String email, String name, AdminRole role, Set<UUID> sites, String passwordHash, Instant now) {
        this(email, name, role, sites, now);
        this.status = AdminStatus.ACTIVE;
        this.passwordHash = passwordHash;
        this.passwordChangedAt = now;
    }

    private Admin(String email, String name, AdminRole role, Set<UUID> sites, Instant now) {
        this.id = Ids.next();
        this.email = email;
        this.name = name;
        this.createdAt = now;
        this.version = 1;
        grant(role, sites);
    }

    /** Somebody who gets in by an invitation only. */
    public static Admin invited(
            String email, String name, AdminRole role, Set<UUID> sites, String language, Instant now) {
        Admin admin = new Admin(email, name, role, sites, now);
        admin.status = AdminStatus.INVITED;
        admin.language = language;
        return admin;
    }

    private void grant(AdminRole newRole, Set<UUID> newSites) {
        role = newRole;
        Set<UUID> granted = newRole == AdminRole.PLATFORM_ADMINISTRATOR ? Set.of() : newSites;
        sites.retainAll(granted);
        sites.addAll(granted);
    }

    /** What an admin may say of himself. */
    public void describe(String newName, String newLanguage) {
        if (!newName.equals(name) || !Objects.equals(newLanguage, language)) {
            name = newName;
            language = newLanguage;
            version++;
        }
    }

    /** @return whether his tokens say more or less now than they should */
    public boolean empower(AdminRole newRole, Set<UUID> newSites) {
        AdminRole oldRole = role;
        Set<UUID> oldSites = Set.copyOf(sites);
        grant(newRole, newSites);
        boolean changed = oldRole != role || !oldSites.equals(sites);
        if (changed) {
            version++;
        }
        return changed;
    }

    /** @return whether he was enabled before */
    public boolean disable() {
        boolean was = status != AdminStatus.DISABLED;
        if (was) {
            status = AdminStatus.DISABLED;
            version++;
        }
        return was;
    }

    /** Somebody who never had a password is invited again. */
    public void enable() {
        if (status == AdminStatus.DISABLED) {
            status = passwordHash == null ? AdminStatus.INVITED : AdminStatus.ACTIVE;
            version++;
        }
    }

    /** The invitation was accepted, or single sign-on vouches for the address. */
    public void activate() {
        if (status == AdminStatus.INVITED) {
            status = AdminStatus.ACTIVE;
            version++;
        }
    }

    public void changePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangedAt = now;
    }

    public void signedIn(Instant now) {
        lastSignInAt = now;
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

    public AdminStatus status() {
        return status;
    }

    public boolean active() {
        return status == AdminStatus.ACTIVE;
    }

    /** Null until there is a password. */
    public String passwordHash() {
        return passwordHash;
    }

    /** BCP 47, null for the installation's own. */
    public String language() {
        return language;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null until the first one. */
    public Instant lastSignInAt() {
        return lastSignInAt;
    }

    /** Grows with each change that others may make or see; not with passwords and sign-ins. */
    public long version() {
        return version;
    }

    /** Empty for a platform administrator, who has all. */
    public Set<UUID> sites() {
        return Set.copyOf(sites);
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
