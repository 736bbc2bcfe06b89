package io.selfenroll.enrollment.request.form;

import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Turns a problem into the page with the form again, and gives pages the headers that the portal's own have. */
@ForBrowsers
@jakarta.ws.rs.ext.Provider
class PageFilter implements ContainerResponseFilter {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                    + "base-uri 'none'; manifest-src 'self'";

    private final Provider<FormPages> pages;
    private final Provider<PostedForm> form;

    PageFilter(Provider<FormPages> pages, Provider<PostedForm> form) {
        this.pages = pages;
        this.form = form;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (response.getEntity() instanceof HttpProblem problem) {
            if (accepted == null || !accepted.contains(MediaType.TEXT_HTML)) {
                return;
            }
            response.setEntity(
                    page(problem, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), null, FormResource.HTML);
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    }

    private String page(HttpProblem problem, String acceptLanguage) {
        FormPages known = pages.get();
        PostedForm posted = form.get();
        String language = known.language(posted.locale() == null ? acceptLanguage : posted.locale());
        return known.again(language, Refusal.of(problem, known, language, posted.email()));
    }
}
