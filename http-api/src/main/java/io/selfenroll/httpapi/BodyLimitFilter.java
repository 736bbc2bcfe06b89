package io.selfenroll.httpapi;

import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;

/** Refuses a body that is announced as larger than its endpoint takes, before any of it is read. */
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.HEADER_DECORATOR)
class BodyLimitFilter implements ContainerRequestFilter {

    private static final MemorySizeConverter SIZES = new MemorySizeConverter();

    /** Asked per request, because the framework makes filters before the run time's configuration is known. */
    private final Provider<HttpRulesConfig> config;

    @Context
    ResourceInfo resource;

    BodyLimitFilter(Provider<HttpRulesConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        long length = announced == null ? 0 : Long.parseLong(announced);
        long usual = config.get().maxBody().asLongValue();
        if (length <= usual) {
            return;
        }
        MaxBody larger = resource.getResourceMethod().getAnnotation(MaxBody.class);
        if (larger == null) {
            throw new TooLarge(usual / 1024 + "K");
        }
        MemorySize limit = SIZES.convert(larger.value());
        if (length > limit.asLongValue()) {
            throw new TooLarge(larger.value());
        }
    }
}
