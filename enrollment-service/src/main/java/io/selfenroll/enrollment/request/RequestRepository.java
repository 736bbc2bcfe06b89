package io.selfenroll.enrollment.request;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RequestRepository implements PanacheRepositoryBase<EnrollmentRequest, UUID> {

    /** Those of the requests that have their outcome already. */
    Set<UUID> decided(Collection<UUID> ids) {
        return new HashSet<>(getEntityManager()
                .createQuery("select r.id from EnrollmentRequest r where r.id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** Which of these addresses were verified after a time, and when. */
    List<VerifiedRequest> verifiedAfter(Instant time, Collection<String> emails) {
        return getEntityManager()
                .createQuery(
                        "select r.email, r.decidedAt from EnrollmentRequest r"
                                + " where r.email in :emails and r.outcome = :outcome and r.decidedAt > :time",
                        VerifiedRequest.class)
                .setParameter("emails", emails)
                .setParameter("outcome", Outcome.VERIFIED)
                .setParameter("time", time)
                .getResultList();
    }
}
