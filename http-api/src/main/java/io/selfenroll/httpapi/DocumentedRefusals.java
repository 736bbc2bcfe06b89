package io.selfenroll.httpapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Writes into the API's description what any endpoint of its kind may answer, so that nobody has to remember it: what is
 * wrong with callers, with parameters, with ids and with bodies. What an endpoint says itself stays.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedRefusals implements OASFilter {

    private static final String SITE = "site";

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        openApi.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> complete(path, item, operation)));
    }

    private static void complete(String path, PathItem item, Operation operation) {
        List<Parameter> parameters = parameters(item, operation);
        boolean body = operation.getRequestBody() != null;
        Map<String, String> refusals = new LinkedHashMap<>();
        if (body || !parameters.isEmpty() || path.contains("{")) {
            refusals.put("400", "invalid-request: what is wrong with it");
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            refusals.put("401", "unauthorized");
            refusals.put("403", "forbidden");
        }
        if (path.contains("{") || parameters.stream().anyMatch(parameter -> SITE.equals(parameter.getName()))) {
            refusals.put("404", "not-found: there is none, or none that the caller may see");
        }
        if (body) {
            refusals.put("411", "length-required: the body does not say its length");
            refusals.put("413", "too-large");
            refusals.put("415", "unsupported-media-type");
        }
        refusals.forEach((status, description) -> {
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
            }
        });
    }

    private static List<Parameter> parameters(PathItem item, Operation operation) {
        return java.util.stream.Stream.of(item.getParameters(), operation.getParameters())
                .filter(java.util.Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }
}
