package io.selfenroll.localstack.test.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Ids that a call names beside its site: in the query or in the body. One of another site has to be answered like one
 * that nothing has.
 */
final class ForeignIds {

    /** What an id is replaced by before two answers are compared. */
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final Map<String, String> others = new HashMap<>();

    void put(String name, String id) {
        others.put(name, id);
    }

    /** Where the operation names an id: {@code query userId}, {@code body userIds}. */
    static List<String> places(ApiOperation operation) {
        List<String> places = new ArrayList<>();
        for (JsonNode parameter : operation.node().path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query") && name.endsWith("Id") && !name.equals("siteId")) {
                places.add("query " + name);
            }
        }
        operation.bodyProperties().forEach((name, schema) -> {
            boolean id = schema.path("format").asText().equals("uuid")
                    || name.endsWith("Id")
                    || name.equals("ids")
                    || name.endsWith("Ids");
            if (id && !name.equals("siteId")) {
                places.add("body " + name);
            }
        });
        return places;
    }

    /** @param call the answer to the call with this id at the place */
    List<String> violations(ApiOperation operation, String place, Function<String, Answer> call) {
        String name = place.substring(place.indexOf(' ') + 1);
        String other = others.getOrDefault(operation + " " + name, others.get(name));
        if (other == null) {
            return List.of(operation + ": tell the matrix an id of another site by othersId(\"" + name + "\"), or by"
                    + " ownId when the caller makes it up");
        }
        if (other.isEmpty()) {
            return List.of();
        }
        Answer others = call.apply(other);
        Answer nothings = call.apply(UUID.randomUUID().toString());
        if (nothings.status() == 400 && !nothings.text().contains("\"field\":\"" + name + "\"")) {
            return List.of(operation + " is refused before the " + place + " is looked at: " + nothings.text());
        }
        boolean alike = others.status() == nothings.status() && plain(others).equals(plain(nothings));
        return alike
                ? List.of()
                : List.of(operation + " with another site's " + place + " answers " + others + " " + others.text()
                        + ", but " + nothings + " " + nothings.text() + " for one that nothing has");
    }

    private static String plain(Answer answer) {
        return answer.text().replaceAll(ID, "id").replaceAll("\"\\d{4}-\\d\\d-\\d\\dT[^\"]*\"", "time");
    }
}
