package io.selfenroll.admin.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.selfenroll.outbox.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where a site's events go to. */
@Entity
@Table(name = "webhook")
public class Webhook {

    /** How long the secret before the current one signs as well. */
    static final Duration SECRET_OVERLAP = Duration.ofHours(24);

    @Id
    private UUID id;

    @Column(name = "site_id")
    private UUID siteId;

    private String name;

    private String url;

    /** Separated by spaces; empty for all. */
    private String types;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WebhookStatus status;

    @Column(name = "encrypted_secret")
    private String encryptedSecret;

    @Column(name = "previous_secret")
    private String previousSecret;

    @Column(name = "previous_secret_until")
    private Instant previousSecretUntil;

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Webhook() {}

    Webhook(UUID siteId, WebhookSettings settings, Instant now) {
        this.id = Ids.next();
        this.siteId = siteId;
        this.status = WebhookStatus.ACTIVE;
        this.createdAt = now;
        become(settings, now);
    }

    void change(WebhookSettings settings, WebhookStatus newStatus, Instant now) {
        status = newStatus;
        become(settings, now);
    }

    /** @param encrypted takes over at once */
    void secret(String encrypted, Instant now) {
        if (encryptedSecret != null) {
            previousSecret = encryptedSecret;
            previousSecretUntil = now.plus(SECRET_OVERLAP);
        }
        encryptedSecret = encrypted;
        updatedAt = now;
    }

    public void pause(Instant now) {
        status = WebhookStatus.PAUSED;
        version++;
        updatedAt = now;
    }

    private void become(WebhookSettings settings, Instant now) {
        name = settings.name();
        url = settings.url();
        types = String.join(" ", new TreeSet<>(settings.types()));
        version++;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID siteId() {
        return siteId;
    }

    public String name() {
        return name;
    }

    public URI url() {
        return URI.create(url);
    }

    Set<String> types() {
        return types.isEmpty() ? Set.of() : new TreeSet<>(List.of(types.split(" ")));
    }

    public boolean wants(String type) {
        return types.isEmpty() || types().contains(type);
    }

    public boolean active() {
        return status == WebhookStatus.ACTIVE;
    }

    WebhookStatus status() {
        return status;
    }

    /** Encrypted; the current one first. */
    public List<String> secrets(Instant now) {
        List<String> secrets = new ArrayList<>(List.of(encryptedSecret));
        if (previousSecret != null && now.isBefore(previousSecretUntil)) {
            secrets.add(previousSecret);
        }
        return secrets;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }
}
