package io.selfenroll.credential.admin;

import static io.selfenroll.httpapi.Roles.ADMINISTRATOR;
import static io.selfenroll.httpapi.Roles.EDITOR;
import static io.selfenroll.httpapi.Roles.PLATFORM_ADMINISTRATOR;
import static io.selfenroll.httpapi.Roles.READER;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.selfenroll.credential.store.Credential;
import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.outbox.WholeTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The credentials of the administrator's own sites. */
@Path("/api/credentials/v1/credentials")
@Tag(name = "Credentials")
class CredentialResource {

    private final CredentialList list;
    private final Revocation revocation;
    private final WholeTransaction transaction;
    private final SiteScope scope;

    CredentialResource(CredentialList list, Revocation revocation, WholeTransaction transaction, SiteScope scope) {
        this.list = list;
        this.revocation = revocation;
        this.transaction = transaction;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({READER, EDITOR, ADMINISTRATOR, PLATFORM_ADMINISTRATOR})
    @RunOnVirtualThread
    @Operation(summary = "Credentials, newest first")
    @APIResponse(responseCode = "200", description = "A part of the list; send next as cursor for the following one")
    @APIResponse(responseCode = "400", description = "invalid-request: a filter, the cursor or the limit")
    @APIResponse(responseCode = "404", description = "not-found: the site is none of the caller's")
    public Page<CredentialItem> credentials(@BeanParam CredentialQuery query) {
        CredentialFilter filter = CredentialFilter.of(query);
        if (filter.site() != null) {
            scope.require(filter.site());
        }
        Set<UUID> sites = scope.allSites() ? null : scope.sites();
        List<Credential> rows =
                sites != null && sites.isEmpty() ? List.of() : transaction.call(() -> list.rows(filter, sites));
        return Page.of(rows, filter.limit(), CredentialItem::of, CredentialFilter::cursorAfter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({READER, EDITOR, ADMINISTRATOR, PLATFORM_ADMINISTRATOR})
    @RunOnVirtualThread
    @Operation(summary = "One credential")
    @APIResponse(responseCode = "200", description = "As in the list")
    @APIResponse(responseCode = "404", description = "not-found: unknown, or in none of the caller's sites")
    public CredentialItem credential(@RestPath UUID id) {
        return CredentialItem.of(transaction.call(() -> list.row(id)));
    }

    @POST
    @Path("/{id}/revocation")
    @RolesAllowed({EDITOR, ADMINISTRATOR, PLATFORM_ADMINISTRATOR})
    @RunOnVirtualThread
    @Operation(summary = "Revoke an active credential")
    @APIResponse(responseCode = "200", description = "Revoked")
    @APIResponse(responseCode = "404", description = "not-found: unknown, or in none of the caller's sites")
    @APIResponse(responseCode = "409", description = "credential-not-active")
    public CredentialItem revoke(@RestPath UUID id) {
        return transaction.call(() -> revocation.revoke(id));
    }

    @POST
    @Path("/revocations")
    @RolesAllowed({EDITOR, ADMINISTRATOR, PLATFORM_ADMINISTRATOR})
    @RunOnVirtualThread
    @Operation(summary = "Revoke those of up to 500 credentials that are active")
    @APIResponse(responseCode = "200", description = "Which were revoked; the others had ended or are unknown")
    @APIResponse(responseCode = "400", description = "invalid-request")
    public RevocationsResponse revokeAll(@NotNull @Valid RevocationsRequest request) {
        return transaction.call(() -> revocation.revokeAll(request.ids()));
    }
}
