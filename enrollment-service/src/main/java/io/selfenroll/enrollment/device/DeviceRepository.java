package io.selfenroll.enrollment.device;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.selfenroll.enrollment.site.Status;

@ApplicationScoped
class DeviceRepository implements PanacheRepositoryBase<Device, UUID> {

    Optional<Device> findByCredential(UUID credentialId) {
        return find("credentialId", credentialId).firstResultOptional();
    }

    /** The device for a change: others that want to change it wait until this transaction ends. */
    Optional<Device> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The device as it stands now, if it, its user and its site are all active. */
    Optional<ActiveDevice> findActive(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select d, u, s from Device d, User u, Site s where d.id = :id and d.status <> :retired"
                                + " and u.id = d.userId and u.siteId = d.siteId and u.status = :active"
                                + " and s.id = d.siteId and s.status = :active",
                        ActiveDevice.class)
                .setParameter("id", id)
                .setParameter("retired", DeviceStatus.RETIRED)
                .setParameter("active", Status.ACTIVE)
                .getResultStream()
                .findFirst();
    }
}
