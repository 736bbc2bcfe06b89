package io.selfenroll.notification.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.httpapi.Roles;
import io.selfenroll.httpapi.SiteScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/notifications/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews")
class PreviewResource {

    private final SampleMessage samples;
    private final TestMails testMails;
    private final SiteScope scope;

    PreviewResource(SampleMessage samples, TestMails testMails, SiteScope scope) {
        this.samples = samples;
        this.testMails = testMails;
        this.scope = scope;
    }

    @POST
    @Path("/previews")
    @RunOnVirtualThread
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR, Roles.READER})
    @Operation(operationId = "preview", summary = "Shows a draft with sample values")
    @APIResponse(responseCode = "200", description = "The message")
    @APIResponse(responseCode = "404", description = "not-found: no such site, or not one of yours")
    @APIResponse(responseCode = "422", description = "template-refused: what is wrong, with line and reason")
    public PreviewResponse preview(@Valid @NotNull DraftMessage draft) {
        scope.require(draft.siteId());
        return PreviewResponse.of(samples.of(draft).onAPage());
    }

    @POST
    @Path("/test-mails")
    @RunOnVirtualThread
    @ResponseStatus(202)
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR})
    @Operation(
            operationId = "sendTestMail",
            summary = "Mails a draft with sample values to the signed-in administrator's own address")
    @APIResponse(responseCode = "202", description = "The mail server accepted it")
    @APIResponse(responseCode = "404", description = "not-found: no such site, or not one of yours")
    @APIResponse(responseCode = "422", description = "template-refused: what is wrong, with line and reason")
    @APIResponse(responseCode = "502", description = "mail-refused: the mail server refused it for good")
    @APIResponse(responseCode = "503", description = "mail-not-accepted: try again after Retry-After")
    public void sendTestMail(@Valid @NotNull DraftMessage draft) {
        scope.require(draft.siteId());
        testMails.sendToMyself(draft);
    }
}
