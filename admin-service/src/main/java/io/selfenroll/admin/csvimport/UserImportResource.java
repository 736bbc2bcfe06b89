package io.selfenroll.admin.csvimport;

import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Roles;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

// The description does not find roles at inherited methods; that this is what they say is tested by AccessTest.
@SecurityRequirement(name = "session", scopes = Roles.EDITOR)
@Path("/api/admin/v1/sites/{siteId}/user-imports")
@Tag(
        name = "User imports",
        description = "Columns can be `email`, `firstName`, `lastName`, `phone`, `language` and `tags` (several in"
                + " a cell with | or ;). Users are known by their address. What has no column stays as it is; an"
                + " empty cell empties phone, language or tags.")
public class UserImportResource extends ImportResource {

    UserImportResource(Imports imports) {
        super(ImportKind.USERS, imports);
    }
}
