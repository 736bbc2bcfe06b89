package io.selfenroll.enrollment.device;

import java.time.Instant;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Places within users' device limits that are held for credentials which are being redeemed. */
@ApplicationScoped
class DeviceHolds {

    private static final String HOLD = """
            insert into device_hold (credential_id, installation_id, user_id, ends_at)
            values (:credential, :installation, :user, :end) on duplicate key update ends_at = :end""";

    private final EntityManager database;

    DeviceHolds(EntityManager database) {
        this.database = database;
    }

    void hold(UUID credentialId, String installationId, UUID userId, Instant end) {
        database.createNativeQuery(HOLD)
                .setParameter("credential", credentialId)
                .setParameter("installation", installationId)
                .setParameter("user", userId)
                .setParameter("end", end)
                .executeUpdate();
    }

    /** How many credentials of the user other than this one hold a place now. */
    long others(UUID userId, UUID credentialId, Instant now) {
        database.createNativeQuery("delete from device_hold where user_id = :user and ends_at <= :now")
                .setParameter("user", userId)
                .setParameter("now", now)
                .executeUpdate();
        return ((Number) database.createNativeQuery("select count(distinct credential_id) from device_hold"
                                + " where user_id = :user and credential_id <> :credential")
                        .setParameter("user", userId)
                        .setParameter("credential", credentialId)
                        .getSingleResult())
                .longValue();
    }

    /** This installation came to nothing. */
    void release(UUID credentialId, String installationId) {
        database.createNativeQuery(
                        "delete from device_hold where credential_id = :credential and installation_id = :installation")
                .setParameter("credential", credentialId)
                .setParameter("installation", installationId)
                .executeUpdate();
    }

    /** The device exists and takes the place itself. */
    void release(UUID credentialId) {
        database.createNativeQuery("delete from device_hold where credential_id = :credential")
                .setParameter("credential", credentialId)
                .executeUpdate();
    }
}
