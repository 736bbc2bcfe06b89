package io.selfenroll.admin.csvimport;

import java.net.URI;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.admin.csv.CsvFormat;
import io.selfenroll.audittrail.AuditTrail;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the resources of all kinds of import do alike. */
@ApplicationScoped
class Imports {

    private final ImportService service;
    private final ImportJobs jobs;
    private final AuditTrail audit;

    Imports(ImportService service, ImportJobs jobs, AuditTrail audit) {
        this.service = service;
        this.jobs = jobs;
        this.audit = audit;
    }

    RestResponse<ImportResponse> upload(ImportKind kind, UUID siteId, byte[] file, CsvFormat format) {
        CsvImport added = service.upload(kind, siteId, file == null ? new byte[0] : file, format);
        return ResponseBuilder.<ImportResponse>created(
                        URI.create("/api/admin/v1/sites/" + siteId + "/" + kind.path() + "/" + added.id()))
                .entity(ImportResponse.of(added))
                .build();
    }

    ImportResponse get(ImportKind kind, UUID siteId, UUID id) {
        return ImportResponse.of(service.get(kind, siteId, id));
    }

    ImportResponse change(ImportKind kind, UUID siteId, UUID id, ImportSettings settings) {
        return ImportResponse.of(service.change(kind, siteId, id, settings));
    }

    RestResponse<ImportResponse> start(ImportKind kind, UUID siteId, UUID id, boolean write) {
        UUID run = UUID.randomUUID();
        service.claim(kind, siteId, id, run, write);
        ImportResponse claimed = get(kind, siteId, id);
        jobs.start(id, run, audit.caller(), write);
        return RestResponse.status(RestResponse.Status.ACCEPTED, claimed);
    }
}
