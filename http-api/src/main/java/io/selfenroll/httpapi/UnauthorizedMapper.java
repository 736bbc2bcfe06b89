package io.selfenroll.httpapi;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.security.UnauthorizedException;

/** In place of the extension's own mapper, which was built for an older challenge type of the framework. */
@Provider
@Priority(Priorities.USER - 1000)
class UnauthorizedMapper implements ExceptionMapper<UnauthorizedException> {

    @Override
    public Response toResponse(UnauthorizedException exception) {
        return new Unauthorized().toResponse();
    }
}
