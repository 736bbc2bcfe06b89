package io.selfenroll.enrollment.device;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.selfenroll.enrollment.site.Status;

/** Devices for a change are locked: others that want to change them wait until the transaction ends. */
@ApplicationScoped
public class DeviceRepository implements PanacheRepositoryBase<Device, UUID> {

    Optional<Device> findByCredential(UUID credentialId) {
        return find("credentialId", credentialId).firstResultOptional();
    }

    public Optional<Device> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order of their ids, so that two callers do not wait for each other. */
    public List<Device> findForChange(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    List<Device> findOfCredentialsForChange(Collection<UUID> credentialIds) {
        return credentialIds.isEmpty()
                ? List.of()
                : find("credentialId in ?1 order by id", credentialIds)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** Those that are not retired. */
    List<Device> findOfUsersForChange(Collection<UUID> userIds) {
        return userIds.isEmpty()
                ? List.of()
                : find("userId in ?1 and status <> ?2 order by id", userIds, DeviceStatus.RETIRED)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    List<Device> findByMarksForChange(Collection<String> marks) {
        return marks.isEmpty()
                ? List.of()
                : findForChange(getEntityManager()
                        .createQuery("select distinct d.id from Device d join d.marks m where m in :marks", UUID.class)
                        .setParameter("marks", marks)
                        .getResultList());
    }

    long countActive(UUID userId) {
        return count("userId = ?1 and status <> ?2", userId, DeviceStatus.RETIRED);
    }

    /** Devices show the address that their user has now, and the one that their identifier's user has. */
    void takeAddressesOf(Collection<UUID> userIds) {
        if (userIds.isEmpty()) {
            return;
        }
        takeAddresses("email", "userId", userIds);
        takeAddresses("registeredTo", "registeredUserId", userIds);
    }

    private void takeAddresses(String address, String user, Collection<UUID> userIds) {
        getEntityManager()
                .createQuery("update Device d set d." + address + " = (select u.email from User u where u.id = d."
                        + user
                        + ") where d." + user + " in :users and exists (select 1 from User v where v.id = d." + user
                        + " and v.email <> d." + address + ")")
                .setParameter("users", userIds)
                .executeUpdate();
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
