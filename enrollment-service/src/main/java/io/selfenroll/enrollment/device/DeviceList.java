package io.selfenroll.enrollment.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.selfenroll.enrollment.database.WholeTransaction;
import io.selfenroll.httpapi.SiteScope;

/** The administrators' list of devices, latest first. Walks an index by site, status and time; a text filters it. */
@ApplicationScoped
class DeviceList {

    private final EntityManager entities;
    private final SiteScope scope;
    private final WholeTransaction transaction;

    DeviceList(EntityManager entities, SiteScope scope, WholeTransaction transaction) {
        this.entities = entities;
        this.scope = scope;
        this.transaction = transaction;
    }

    /** @throws io.selfenroll.httpapi.NotFound for a device of another's site too */
    Device get(UUID id) {
        return transaction.call(() -> Optional.ofNullable(entities.find(Device.class, id))
                .filter(found -> scope.contains(found.siteId()))
                .orElseThrow(UnknownDevice::problem));
    }

    /** At most {@code limit + 1} devices of the administrator's sites: the last one tells that there are more. */
    List<Device> find(DeviceFilter filter, int limit) {
        filter.site().ifPresent(scope::require);
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (filter.site().isPresent() || !scope.allSites()) {
            conditions.add("d.siteId in :sites");
            values.put("sites", filter.site().map(Set::of).orElseGet(scope::sites));
        }
        filter.status().ifPresent(status -> {
            conditions.add("d.status = :status");
            values.put("status", status);
        });
        filter.text().ifPresent(text -> {
            conditions.add("(lower(d.email) like :text escape '!' or lower(d.name) like :text escape '!'"
                    + " or lower(d.serialNumber) like :text escape '!')");
            values.put("text", "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%");
        });
        filter.after().ifPresent(position -> {
            conditions.add("(d.enrolledAt < :time or d.enrolledAt = :time and d.id < :id)");
            values.put("time", position.enrolledAt());
            values.put("id", position.id());
        });
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        String order = " order by d.enrolledAt desc, d.id desc";
        return transaction.call(() -> {
            TypedQuery<Device> query = entities.createQuery("from Device d" + where + order, Device.class);
            values.forEach(query::setParameter);
            return query.setMaxResults(limit + 1).getResultList();
        });
    }

    private static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
