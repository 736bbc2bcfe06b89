package io.selfenroll.credential.store;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Users and sites that may not redeem, with the reason as it stands in events. */
@ApplicationScoped
public class BlockedSubjects {

    private final EntityManager database;

    BlockedSubjects(EntityManager database) {
        this.database = database;
    }

    public void block(UUID subjectId, String reason) {
        database.createNativeQuery("replace into blocked_subject (id, reason) values (:id, :reason)")
                .setParameter("id", subjectId)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    public void unblock(Collection<UUID> subjectIds) {
        database.createQuery("delete from BlockedSubject where id in (:ids)")
                .setParameter("ids", subjectIds)
                .executeUpdate();
    }

    /** Reasons by id of those that are blocked. */
    public Map<UUID, String> among(Collection<UUID> subjectIds) {
        return database.createQuery("from BlockedSubject where id in (:ids)", BlockedSubject.class)
                .setParameter("ids", subjectIds)
                .getResultStream()
                .collect(Collectors.toMap(BlockedSubject::id, BlockedSubject::reason));
    }
}
