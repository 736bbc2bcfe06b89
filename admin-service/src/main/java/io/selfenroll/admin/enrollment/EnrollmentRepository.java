package io.selfenroll.admin.enrollment;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.selfenroll.admin.alarm.ConsolePage;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.httpapi.SiteScope;

/** Enrollments as far as the signed-in admin may see them; those without a site are for platform administrators. */
@ApplicationScoped
class EnrollmentRepository implements PanacheRepositoryBase<Enrollment, UUID> {

    private static final String FOUND = " and (reference = :reference or email like :address escape '!'"
            + " or deviceName like :deviceName escape '!' or deviceSerial = :serial)";

    /** Expired, and nothing that its user began since then led to a device. */
    private static final String UNUSED = " and stage = Stage.EXPIRED and not exists (select 1 from Enrollment later"
            + " where later.userId = e.userId and later.requestedAt >= e.requestedAt"
            + " and later.times.redeemedAt is not null)";

    private final SiteScope scope;

    EnrollmentRepository(SiteScope scope) {
        this.scope = scope;
    }

    Enrollment inScope(UUID requestId) {
        return findByIdOptional(requestId)
                .filter(enrollment -> scope.contains(enrollment.siteId()))
                .orElseThrow(() -> new NotFound("There is no such enrollment, or it is not of one of your sites."));
    }

    /** Not scoped: for the timeline itself. @return {@code ?} when it is not known yet */
    String addressOf(UUID requestId) {
        return findByIdOptional(requestId).map(Enrollment::email).orElse("?");
    }

    /**
     * Where the console shows what came of a request and offers to end it: its device, else the enrollment. Not scoped.
     */
    ConsolePage pageOf(UUID requestId) {
        UUID device = findByIdOptional(requestId)
                .map(Enrollment::device)
                .map(DeviceSummary::id)
                .orElse(null);
        return device == null ? ConsolePage.of("enrollments", requestId) : ConsolePage.of("devices", device);
    }

    /** One more than the limit. */
    List<Enrollment> page(EnrollmentQuery query) {
        EnrollmentFilter filter = query.filter();
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters parameters = scoped(where, filter.siteId());
        and(where, parameters, "stage = :stage", "stage", filter.stage());
        and(where, parameters, "userId = :user", "user", filter.userId());
        and(where, parameters, "deviceId = :device", "device", filter.deviceId());
        and(where, parameters, "requestedAt >= :from", "from", filter.from());
        and(where, parameters, "requestedAt < :to", "to", filter.to());
        if (filter.unused()) {
            where.append(UNUSED);
        }
        if (query.text() != null) {
            where.append(FOUND);
            parameters
                    .and("reference", query.text().reference())
                    .and("address", query.text().addressPrefix())
                    .and("deviceName", query.text().prefix())
                    .and("serial", query.text().typed());
        }
        if (query.after() != null) {
            where.append(" and (requestedAt < :time or requestedAt = :time and requestId < :id)");
            parameters
                    .and("time", query.after().requestedAt())
                    .and("id", query.after().requestId());
        }
        return find("from Enrollment e where " + where + " order by requestedAt desc, requestId desc", parameters)
                .page(0, query.limit() + 1)
                .list();
    }

    private static void and(StringBuilder where, Parameters parameters, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.and(name, value);
        }
    }

    Map<Stage, Long> countByStage(UUID siteId, Instant since) {
        StringBuilder where = new StringBuilder("requestedAt >= :since");
        Parameters parameters = scoped(where, siteId).and("since", since);
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        var query = getEntityManager()
                .createQuery(
                        "select stage, count(*) from Enrollment where " + where + " group by stage", Object[].class);
        parameters.map().forEach(query::setParameter);
        query.getResultList().forEach(row -> counts.put((Stage) row[0], (Long) row[1]));
        return counts;
    }

    long countDevices(UUID siteId, DeviceStatus status) {
        StringBuilder where = new StringBuilder("deviceStatus = :status");
        Parameters parameters = scoped(where, siteId).and("status", status);
        return count(where.toString(), parameters);
    }

    private Parameters scoped(StringBuilder where, UUID siteId) {
        if (siteId != null) {
            scope.require(siteId);
            where.append(" and siteId = :site");
            return Parameters.with("site", siteId);
        }
        if (scope.allSites()) {
            return new Parameters();
        }
        if (scope.sites().isEmpty()) {
            where.append(" and 1 = 0");
            return new Parameters();
        }
        where.append(" and siteId in :sites");
        return Parameters.with("sites", scope.sites());
    }
}
