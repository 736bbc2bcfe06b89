package io.selfenroll.enrollment.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class SiteRepository implements PanacheRepositoryBase<Site, UUID> {

    /** The site that owns a slug now; disabled ones too. */
    public Optional<Site> findBySlug(String slug) {
        return find("slug = ?1 order by id desc", slug).range(0, 0).firstResultOptional();
    }

    /** The active site that people with addresses of this domain belong to; the newest while two overlap. */
    public Optional<Site> findByMailDomain(String domain) {
        return find(
                        "select s from Site s join s.mailDomains d where d = ?1 and s.status = ?2 order by s.id desc",
                        domain,
                        Status.ACTIVE)
                .range(0, 0)
                .firstResultOptional();
    }

    List<Site> findAll(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** The site for this transaction: no device identifier of it changes meanwhile. */
    public Optional<Site> findForEnrollment(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Waits until enrollments under way at these sites have ended; further ones wait for this transaction. */
    public void lock(Collection<UUID> ids) {
        ids.stream().sorted().forEach(id -> findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Every site that has a PIN with one of these hashes, disabled sites and expired PINs too. */
    public List<PinMatch> findByPin(Collection<String> hashes) {
        return getEntityManager()
                .createQuery(
                        "select p.hash, p.pinId, p.validUntil, s from Site s join s.pins p where p.hash in :hashes",
                        PinMatch.class)
                .setParameter("hashes", hashes)
                .getResultList();
    }
}
