package io.selfenroll.enrollment.device.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.persistence.Query;

import io.selfenroll.httpapi.SiteScope;

/** A filter as conditions of a query, within the sites of the administrator who asks. */
final class DeviceConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private DeviceConditions() {}

    /** @throws io.selfenroll.httpapi.NotFound when a site was asked for that is another's */
    static DeviceConditions of(DeviceFilter filter, SiteScope scope) {
        filter.site().ifPresent(scope::require);
        DeviceConditions made = new DeviceConditions();
        Optional<Set<UUID>> sites =
                filter.site().map(Set::of).or(() -> scope.allSites() ? Optional.empty() : Optional.of(scope.sites()));
        made.add("d.siteId in :sites", "sites", sites);
        made.add("d.status = :status", "status", filter.status());
        made.add("d.hardware.platform = :platform", "platform", filter.platform());
        made.add("d.ownership = :ownership", "ownership", filter.ownership());
        made.add("d.userId = :user", "user", filter.userId());
        made.add("d.seenAt < :before", "before", filter.syncedBefore());
        made.add("d.seenAt >= :after", "after", filter.syncedAfter());
        made.add(":tag member of d.tags", "tag", filter.tag());
        made.add("d.searchText like :text escape '!'", "text", filter.text().map(DeviceConditions::part));
        return made;
    }

    private void add(String condition, String name, Optional<?> value) {
        value.ifPresent(given -> {
            conditions.add(condition);
            values.put(name, given);
        });
    }

    void behind(DeviceOrder order, DeviceOrder.Position position) {
        conditions.add(order.behind(":last", ":lastId"));
        values.put("last", position.value());
        values.put("lastId", position.id());
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }

    private static String part(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
