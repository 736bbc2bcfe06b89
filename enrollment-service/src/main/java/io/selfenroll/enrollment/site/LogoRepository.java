package io.selfenroll.enrollment.site;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class LogoRepository implements PanacheRepositoryBase<SiteLogo, UUID> {

    /** The logo of an active site. */
    Optional<SiteLogo> findBySlug(String slug) {
        return getEntityManager()
                .createQuery(
                        "select l from Site s join SiteLogo l on l.siteId = s.id"
                                + " where s.slug = :slug and s.status = :active order by s.id desc",
                        SiteLogo.class)
                .setParameter("slug", slug)
                .setParameter("active", Status.ACTIVE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Takes the place of an earlier one; null takes it away. */
    void replace(UUID siteId, byte[] png) {
        if (png == null) {
            deleteById(siteId);
        } else {
            getEntityManager().merge(new SiteLogo(siteId, png));
        }
    }
}
