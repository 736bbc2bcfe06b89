package io.selfenroll.enrollment.edge;

import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;

import io.vertx.core.http.HttpServerRequest;

/** Before anything of the body is read. The address is the peer's, or what a trusted proxy says it is. */
@EdgeLimited
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.AUTHENTICATION - 10)
class EdgeLimitFilter implements ContainerRequestFilter {

    /** Made on first use, because filters are made before the run time's configuration is known. */
    private final Provider<EdgeLimit> limit;

    @Context
    HttpServerRequest request;

    EdgeLimitFilter(Provider<EdgeLimit> limit) {
        this.limit = limit;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        limit.get().take(request.remoteAddress().hostAddress());
    }
}
