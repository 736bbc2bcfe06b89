package io.selfenroll.admin.pin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.selfenroll.httpapi.SiteScope;

/** Remembers who saw which site's PIN: once an hour is worth a line in the audit, each look is not. */
@ApplicationScoped
public class PinDisclosures {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final EntityManager database;
    private final SiteScope scope;

    PinDisclosures(EntityManager database, SiteScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** True for the first of the caller's looks within an hour; in the caller's transaction. */
    public boolean worthRecording(UUID siteId, Instant now) {
        return lookedBefore(siteId, now) || neverLooked(siteId, now);
    }

    private boolean lookedBefore(UUID siteId, Instant now) {
        return database.createNativeQuery("""
                                UPDATE pin_disclosure SET shown_at = :now
                                WHERE admin_id = :admin AND site_id = :site AND shown_at < :before
                                """)
                        .setParameter("admin", scope.adminId())
                        .setParameter("site", siteId)
                        .setParameter("now", now)
                        .setParameter("before", now.minus(REMEMBERED))
                        .executeUpdate()
                > 0;
    }

    private boolean neverLooked(UUID siteId, Instant now) {
        return database.createNativeQuery("""
                                INSERT IGNORE INTO pin_disclosure (admin_id, site_id, shown_at)
                                VALUES (:admin, :site, :now)
                                """)
                        .setParameter("admin", scope.adminId())
                        .setParameter("site", siteId)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }
}
