package io.selfenroll.notification.bounce;

import java.io.ByteArrayInputStream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.MaxBody;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the pipe of a mail server; the reverse proxy never routes {@code /internal}. */
@Path("/internal/v1/bounces")
@Tag(name = "Bounces")
class BounceResource {

    private final Bounces bounces;

    BounceResource(Bounces bounces) {
        this.bounces = bounces;
    }

    @POST
    @Consumes("message/rfc822")
    @MaxBody("1M")
    @RunOnVirtualThread
    @RolesAllowed(Roles.SERVICE)
    @Operation(operationId = "takeBounce", summary = "A message that came to the address of bounces, as it came")
    @APIResponse(responseCode = "204", description = "Recorded, or not ours and ignored")
    @APIResponse(responseCode = "400", description = "invalid-request: empty")
    @APIResponse(responseCode = "503", description = "unavailable; see Retry-After")
    public void take(byte[] message) throws MessagingException {
        if (message == null || message.length == 0) {
            throw new InvalidField("body", "must be a message");
        }
        bounces.take(new MimeMessage((Session) null, new ByteArrayInputStream(message)));
    }
}
