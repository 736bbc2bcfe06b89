package io.selfenroll.admin.csvimport;

import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Roles;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

// The description does not find roles at inherited methods; that this is what they say is tested by AccessTest.
@SecurityRequirement(name = "session", scopes = Roles.EDITOR)
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
