package io.selfenroll.enrollment.device.admin;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.selfenroll.enrollment.device.Device;
import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.outbox.WholeTransaction;

/** The administrators' list of devices. Each order walks an index, and goes on where the page before ended. */
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
    DeviceResponse get(UUID id) {
        return transaction.call(() -> Optional.ofNullable(entities.find(Device.class, id))
                .filter(found -> scope.contains(found.siteId()))
                .map(DeviceResponse::of)
                .orElseThrow(UnknownDevice::problem));
    }

    /** @param cursor where the page before ended, or nothing for the first page */
    Page<DeviceResponse> page(DeviceFilter filter, DeviceOrder order, Optional<String> cursor, int limit) {
        DeviceConditions conditions = DeviceConditions.of(filter, scope);
        cursor.map(order::position).ifPresent(position -> conditions.behind(order, position));
        // Ids first: the index alone tells them, and only the rows of the page are read.
        String query = "select d.id from Device d" + conditions.where() + order.clause();
        return transaction.call(() -> {
            List<UUID> ids = conditions
                    .bind(entities.createQuery(query, UUID.class))
                    .setMaxResults(limit + 1)
                    .getResultList();
            return Page.of(rows(ids), limit, DeviceResponse::of, order::cursor);
        });
    }

    private List<Device> rows(List<UUID> ids) {
        Map<UUID, Device> rows = entities.createQuery("select d from Device d where d.id in :ids", Device.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(Device::id, identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    long count(DeviceFilter filter) {
        DeviceConditions conditions = DeviceConditions.of(filter, scope);
        String query = "select count(*) from Device d" + conditions.where();
        return transaction.call(
                () -> conditions.bind(entities.createQuery(query, Long.class)).getSingleResult());
    }
}
