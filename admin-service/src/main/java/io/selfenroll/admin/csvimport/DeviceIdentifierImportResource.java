package io.selfenroll.admin.csvimport;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/sites/{siteId}/device-identifier-imports")
@Tag(
        name = "Device identifier imports",
        description = "Columns can be `email`, `identifier` and `kind` (`SERIAL`, `IMEI`, `UDID`; told by the form"
                + " of the identifier when it is missing). With `UPDATE` a device that is known goes to the user of"
                + " its row.")
public class DeviceIdentifierImportResource extends ImportResource {

    DeviceIdentifierImportResource(Imports imports) {
        super(ImportKind.DEVICE_IDENTIFIERS, imports);
    }
}
