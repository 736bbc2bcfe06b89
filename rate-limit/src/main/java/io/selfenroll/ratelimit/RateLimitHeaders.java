package io.selfenroll.ratelimit;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the headers of limits: {@code Retry-After} with every 429, and those of the edge limit where it answers. */
public final class RateLimitHeaders implements OASFilter {

    private static final String REFUSED = "429";
    private static final String OF_THE_EDGE = "too-many-requests";

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponse refusal = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse(REFUSED);
        if (refusal == null) {
            return operation;
        }
        refusal.addHeader("Retry-After", header("Seconds to wait; the call after that passes", SchemaType.INTEGER));
        if (refusal.getDescription().contains(OF_THE_EDGE)) {
            operation.getResponses().getAPIResponses().values().forEach(RateLimitHeaders::describe);
        }
        return operation;
    }

    private static void describe(APIResponse response) {
        response.addHeader(
                Policy.HEADER,
                header(
                        "The limit for an address range: q calls in w seconds, say \"edge\";q=600;w=60",
                        SchemaType.STRING));
        response.addHeader(
                Allowance.HEADER,
                header(
                        "What is left: r calls, all of them in t seconds; sent when less than half is left",
                        SchemaType.STRING));
    }

    private static Header header(String description, SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}
