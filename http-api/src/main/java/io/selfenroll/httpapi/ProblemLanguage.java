package io.selfenroll.httpapi;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Says a problem's title in the caller's language (RFC 9457, section 3.1.3), whoever made the problem. */
@Provider
class ProblemLanguage implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof HttpProblem problem)) {
            return;
        }
        String type = problem.getType() == null ? null : problem.getType().toString();
        ProblemTitles.Title title =
                ProblemTitles.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), type, problem.getTitle());
        if (!title.text().equals(problem.getTitle())) {
            response.setEntity(
                    HttpProblem.builder(problem).withTitle(title.text()).build());
        }
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, title.language());
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
