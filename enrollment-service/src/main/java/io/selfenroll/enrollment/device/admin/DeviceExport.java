package io.selfenroll.enrollment.device.admin;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.Page;
import io.selfenroll.outbox.WholeTransaction;

/** The list of devices as CSV, page by page, so that memory does not grow with the fleet. */
@ApplicationScoped
class DeviceExport {

    private static final int PAGE = 500;

    /** By which spreadsheets know that the text is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String HEADER = CsvLine.of(
            "id",
            "name",
            "email",
            "platform",
            "manufacturer",
            "model",
            "osVersion",
            "serialNumber",
            "imei",
            "udid",
            "status",
            "ownership",
            "registeredTo",
            "tags",
            "enrolledAt",
            "connectedAt",
            "lastSyncAt",
            "retiredAt",
            "retiredBy");

    private final DeviceList list;
    private final AuditTrail audit;
    private final WholeTransaction transaction;

    DeviceExport(DeviceList list, AuditTrail audit, WholeTransaction transaction) {
        this.list = list;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Records the export, then writes it. */
    StreamingOutput of(DeviceFilter filter, DeviceOrder order) {
        Map<String, Object> facts = new HashMap<>(filter.facts());
        facts.put("devices", list.count(filter));
        Page<DeviceResponse> first = list.page(filter, order, Optional.empty(), PAGE);
        transaction.call(() -> {
            audit.record(Action.of("devices.exported", filter.site().orElse(null), "devices", null, "CSV")
                    .with(facts));
            return null;
        });
        return out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.append(BYTE_ORDER_MARK).append(HEADER);
            write(first, writer);
            for (String next = first.next(); next != null; ) {
                Page<DeviceResponse> page = list.page(filter, order, Optional.of(next), PAGE);
                write(page, writer);
                next = page.next();
            }
            writer.flush();
        };
    }

    private static void write(Page<DeviceResponse> page, Writer writer) throws IOException {
        for (DeviceResponse device : page.items()) {
            writer.append(line(device));
        }
    }

    private static String line(DeviceResponse device) {
        return CsvLine.of(
                device.id(),
                device.name(),
                device.email(),
                device.platform(),
                device.manufacturer(),
                device.model(),
                device.osVersion(),
                device.serialNumber(),
                device.imei(),
                device.udid(),
                device.status(),
                device.ownership(),
                device.registeredTo(),
                String.join("|", device.tags()),
                device.enrolledAt(),
                device.connectedAt(),
                device.lastSyncAt(),
                device.retiredAt(),
                device.retiredBy());
    }
}
