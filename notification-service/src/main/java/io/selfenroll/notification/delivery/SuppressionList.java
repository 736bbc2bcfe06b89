package io.selfenroll.notification.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.SiteScope;

/** What administrators see of suppressed addresses, and do about them. */
@ApplicationScoped
public class SuppressionList {

    private final SuppressionRepository suppressions;
    private final SiteScope scope;
    private final AuditTrail audit;

    SuppressionList(SuppressionRepository suppressions, SiteScope scope, AuditTrail audit) {
        this.suppressions = suppressions;
        this.scope = scope;
        this.audit = audit;
    }

    record After(Instant since, UUID id) {

        static After parse(String cursor) {
            List<String> parts = Cursor.decode(cursor, 2);
            try {
                return new After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Cursor.refused();
            }
        }

        static String cursor(Suppression last) {
            return Cursor.encode(last.since(), last.id());
        }
    }

    @Transactional
    public Page<SuppressionItem> page(String site, String cursor, String limit) {
        int size = DeliveryFilter.size(limit);
        List<Suppression> found = suppressions.list(
                DeliveryFilter.sites(scope, site), Optional.ofNullable(cursor).map(After::parse), size + 1);
        return Page.of(found, size, SuppressionItem::of, After::cursor);
    }

    @Transactional
    public void lift(UUID id) {
        Suppression suppression = suppressions
                .findByIdOptional(id)
                .filter(found -> scope.contains(found.siteId()))
                .orElseThrow(() -> new NotFound("There is no such suppressed address, or it is of another site."));
        suppressions.delete(suppression);
        audit.record(Action.of("suppression.lifted", suppression.siteId(), "suppression", id, suppression.recipient())
                .with(Map.of("reason", suppression.reason())));
    }
}
