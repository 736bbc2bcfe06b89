package io.selfenroll.enrollment.identifier;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class IdentifierRepository implements PanacheRepositoryBase<DeviceIdentifier, UUID> {

    List<DeviceIdentifier> findAll(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** What was registered under these marks, in any site, the earliest first. */
    public List<Registration> findByMarks(Collection<String> marks) {
        return marks.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select i.siteId, i.identifier, i.userId, coalesce(u.email, i.email)"
                                        + " from DeviceIdentifier i left join User u on u.id = i.userId"
                                        + " where i.identifier in :marks order by i.id",
                                Registration.class)
                        .setParameter("marks", marks)
                        .getResultList();
    }
}
