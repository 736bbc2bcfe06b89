package io.selfenroll.admin.user;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/sites/{siteId}/user-tags")
@RunOnVirtualThread
@Tag(name = "Users")
public class UserTagResource {

    private final UserList users;

    UserTagResource(UserList users) {
        this.users = users;
    }

    /** Tags by name; the rarest are left out when there are more than a thousand. */
    record UserTags(List<TagCount> items) {}

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Tags that users of the site have")
    public UserTags list(UUID siteId) throws SQLException {
        return new UserTags(users.tags(siteId));
    }
}
