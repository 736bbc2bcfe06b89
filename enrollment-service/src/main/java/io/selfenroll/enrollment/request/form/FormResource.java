package io.selfenroll.enrollment.request.form;

import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.selfenroll.enrollment.request.RequestIntake;
import io.selfenroll.enrollment.request.SubmitRequest;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.ratelimit.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

@ForBrowsers
@Path(FormResource.PATH)
@Produces(FormResource.HTML_TYPE)
@Tag(name = "Requests")
public class FormResource {

    static final String PATH = "/api/enrollment/v1/requests/form";
    static final String HTML_TYPE = MediaType.TEXT_HTML + ";charset=UTF-8";
    static final MediaType HTML = MediaType.valueOf(HTML_TYPE);

    private final RequestIntake intake;
    private final FormPages pages;
    private final FormOrigin origin;
    private final PostedForm form;

    FormResource(RequestIntake intake, FormPages pages, FormOrigin origin, PostedForm form) {
        this.intake = intake;
        this.pages = pages;
        this.origin = origin;
        this.form = form;
    }

    @POST
    @PermitAll
    @EdgeLimited
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "The portal's form, posted by a browser without scripts",
            description = "Refusals are pages for who asks for text/html, and problems for others.")
    @APIResponse(responseCode = "303", description = "Stored; will be verified. Location is the page that says so")
    @APIResponse(responseCode = "400", description = "invalid-request: the address or the PIN cannot be one")
    @APIResponse(responseCode = "403", description = "cross-site: posted by a page of another origin")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    @APIResponse(responseCode = "503", description = "unavailable: not stored, repeat after Retry-After")
    public Response submit(
            @RestForm List<String> email,
            @RestForm List<String> pin,
            @RestForm List<String> locale,
            @RestHeader("Sec-Fetch-Site") String fetchSite,
            @RestHeader("Origin") String from) {
        String language = pages.language(locale.isEmpty() ? null : locale.getFirst());
        form.read(email.isEmpty() ? "" : email.getFirst(), language);
        origin.check(fetchSite, from);
        String reference = intake.submit(new SubmitRequest(one("email", email), one("pin", pin), language));
        // As text, because an address of an API's own is made from the request's Host.
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, PATH + "/" + reference + "?lang=" + language)
                .build();
    }

    @GET
    @Path("/{reference:[0-9A-Z]{4}-[0-9A-Z]{4}}")
    @PermitAll
    @EdgeLimited
    @RunOnVirtualThread
    @Operation(
            summary = "The page that says what happens next",
            description = "Looks nothing up; the same for every reference code.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "not-found: no reference code looks like this")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public String answer(@PathParam("reference") String reference, @RestQuery String lang) {
        return pages.answer(pages.language(lang), reference);
    }

    private static String one(String field, List<String> values) {
        if (values.size() != 1) {
            throw new InvalidField(field, "must be there once");
        }
        return values.getFirst();
    }
}
