package io.selfenroll.enrollment.device.admin;

import static java.util.stream.Collectors.partitioningBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.enrollment.device.Device;
import io.selfenroll.enrollment.device.DeviceRepository;
import io.selfenroll.enrollment.device.DeviceStatus;
import io.selfenroll.enrollment.device.Retirement;
import io.selfenroll.enrollment.device.Tags;
import io.selfenroll.httpapi.EntityVersion;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.outbox.WholeTransaction;

/** What administrators change of devices in their sites, each change with its record for the audit. */
@ApplicationScoped
class DeviceChanges {

    private final DeviceRepository devices;
    private final Retirement retirement;
    private final AuditTrail audit;
    private final SiteScope scope;
    private final WholeTransaction transaction;

    DeviceChanges(
            DeviceRepository devices,
            Retirement retirement,
            AuditTrail audit,
            SiteScope scope,
            WholeTransaction transaction) {
        this.devices = devices;
        this.retirement = retirement;
        this.audit = audit;
        this.scope = scope;
        this.transaction = transaction;
    }

    /** Takes a device out; again changes nothing. */
    void retire(UUID id) {
        transaction.call(() -> retire(find(Set.of(id), UnknownDevice::problem)));
    }

    /** Takes devices out, all of them or, when one is not there, none. */
    RetirementsResponse retire(Collection<UUID> ids) {
        return transaction.call(() -> retire(find(Set.copyOf(ids), UnknownDevice::amongThem)));
    }

    private RetirementsResponse retire(List<Device> found) {
        Map<Boolean, List<Device>> outcome = found.stream().collect(partitioningBy(this::retire));
        return new RetirementsResponse(ids(outcome.get(true)), ids(outcome.get(false)));
    }

    private boolean retire(Device device) {
        DeviceStatus before = device.status();
        boolean retired = retirement.retire(device, scope.adminEmail());
        if (retired) {
            audit.record(action("device.retired", device)
                    .changing(
                            Map.of("status", before.name()),
                            Map.of("status", device.status().name())));
        }
        return retired;
    }

    /** @param ifMatch version that the administrator saw, or null */
    DeviceResponse tag(UUID id, List<String> typed, String ifMatch) {
        return transaction.call(() -> {
            Device device = find(Set.of(id), UnknownDevice::problem).getFirst();
            EntityVersion.require(ifMatch, device.version(), DeviceResponse.of(device));
            List<String> before = sorted(device.tags());
            if (device.tag(Tags.of(typed))) {
                audit.record(action("device.tagged", device)
                        .changing(Map.of("tags", before), Map.of("tags", sorted(device.tags()))));
            }
            return DeviceResponse.of(device);
        });
    }

    private List<Device> find(Set<UUID> ids, Supplier<NotFound> missing) {
        List<Device> found = devices.findForChange(ids);
        if (found.size() < ids.size() || !found.stream().map(Device::siteId).allMatch(scope::contains)) {
            throw missing.get();
        }
        return found;
    }

    private static Action action(String name, Device device) {
        return Action.of(name, device.siteId(), "device", device.id(), device.name());
    }

    private static List<String> sorted(Set<String> tags) {
        return tags.stream().sorted().toList();
    }

    private static List<UUID> ids(List<Device> devices) {
        return devices.stream().map(Device::id).toList();
    }
}
