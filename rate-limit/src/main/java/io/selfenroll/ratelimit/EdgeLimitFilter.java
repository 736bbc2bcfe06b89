package io.selfenroll.ratelimit;

import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;

import io.vertx.core.http.HttpServerRequest;

/**
 * Before anything of the body is read. The address is the peer's, or what a trusted proxy says it is. The answer tells
 * the policy, and what is left when that is little.
 */
@EdgeLimited
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.AUTHENTICATION - 10)
class EdgeLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String LEFT = EdgeLimitFilter.class.getName();

    /** Made on first use, because filters are made before the run time's configuration is known. */
    private final Provider<EdgeLimit> limit;

    @Context
    HttpServerRequest request;

    EdgeLimitFilter(Provider<EdgeLimit> limit) {
        this.limit = limit;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        context.setProperty(LEFT, limit.get().take(request.remoteAddress().hostAddress()));
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        response.getHeaders().putSingle(Policy.HEADER, limit.get().policy().header());
        if (context.getProperty(LEFT) instanceof Allowance left && left.worthTelling()) {
            response.getHeaders().putSingle(Allowance.HEADER, left.header());
        }
    }
}
