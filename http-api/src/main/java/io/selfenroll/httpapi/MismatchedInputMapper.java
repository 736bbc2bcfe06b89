package io.selfenroll.httpapi;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** The framework has a mapper of its own for this one exception, which does not answer with a problem. */
@Provider
@Priority(Priorities.USER - 1000)
class MismatchedInputMapper implements ExceptionMapper<MismatchedInputException> {

    @Override
    public Response toResponse(MismatchedInputException exception) {
        return ProblemDetails.unreadable(exception).toResponse();
    }
}
