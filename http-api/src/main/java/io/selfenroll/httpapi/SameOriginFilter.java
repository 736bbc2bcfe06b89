package io.selfenroll.httpapi;

import java.util.Set;
import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/**
 * Refuses cross-site request forgery: an unsafe call that carries the session cookie, or opens a session, must come from
 * our own origin by the browser's word ({@code Sec-Fetch-Site}, {@code Origin}). Nothing said counts as foreign.
 */
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.AUTHENTICATION - 1)
class SameOriginFilter implements ContainerRequestFilter {

    static final String SESSION_COOKIE = "__Host-selfenroll-session";
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Asked per request, because the framework makes filters before the run time's configuration is known. */
    private final Provider<PublicUrls> publicUrls;

    SameOriginFilter(Provider<PublicUrls> publicUrls) {
        this.publicUrls = publicUrls;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || !sessionInvolved(request)) {
            return;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        boolean own = site == null ? origin != null && publicUrls.get().contains(origin) : site.equals("same-origin");
        if (!own) {
            throw new CrossSite();
        }
    }

    private static boolean sessionInvolved(ContainerRequestContext request) {
        return request.getCookies().containsKey(SESSION_COOKIE)
                || request.getUriInfo().getPath().endsWith("/session");
    }
}
