package io.selfenroll.localstack.test.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Calls a running service as everybody whom it should, and should not, let in. */
public final class AccessMatrix {

    private static final int LOOKED_AT = 16_384;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final UUID site;
    private final UUID othersSite;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> othersObjects = new HashMap<>();
    private final ForeignIds foreignIds = new ForeignIds();
    private Supplier<String> device;
    private BiFunction<String, UUID, Caller> person = Caller::person;
    private Predicate<ApiOperation> onlyForPeople = operation -> false;

    public AccessMatrix(URI service, UUID site, UUID othersSite) {
        this.service = service;
        this.site = site;
        this.othersSite = othersSite;
    }

    /** For parameters and fields of this name that a made-up value does not fit. */
    public AccessMatrix value(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** @param operation like {@code PUT /api/...}, for a body that the description does not say enough of */
    public AccessMatrix body(String operation, String body) {
        bodies.put(operation, body);
        return this;
    }

    /** @param path that names an object, up to its id, and the id of one of the other site; null where none exists */
    public AccessMatrix othersObject(String path, Object id) {
        othersObjects.put(path, id == null ? UUID.randomUUID().toString() : id.toString());
        return this;
    }

    /** @param name of the parameter or field, or operation and name; and the id of a thing of the other site */
    public AccessMatrix othersId(String name, Object id) {
        foreignIds.put(name, id.toString());
        return this;
    }

    /** For a parameter or field whose id the caller makes up, or that may be any text. */
    public AccessMatrix ownId(String name) {
        foreignIds.put(name, "");
        return this;
    }

    /** Enrolls a device and gives its token, where devices call, too: anew each time, as a call may end it. */
    public AccessMatrix device(Supplier<String> token) {
        device = token;
        return this;
    }

    /** How a person with a role in a site is signed in, where a token alone will not do. */
    public AccessMatrix people(BiFunction<String, UUID, Caller> signIn) {
        person = signIn;
        return this;
    }

    /** What automations may not do, whatever their role. */
    public AccessMatrix onlyForPeople(Predicate<ApiOperation> operations) {
        onlyForPeople = operations;
        return this;
    }

    /** Everything that is not as the document says; empty when all is well. */
    public List<String> violations(ApiOperation operation) {
        List<String> violations = new ArrayList<>();
        if (operation.open()) {
            return violations;
        }
        for (Caller stranger : List.of(Caller.nobody(), Caller.tamperer(site), Caller.forger())) {
            expect(violations, operation, stranger, site, answer -> answer.is(401, "unauthorized"), "401 unauthorized");
        }
        if (!operation.roles().contains("device")) {
            expect(
                    violations,
                    operation,
                    Caller.device(),
                    site,
                    answer -> answer.is(401, "unauthorized") || answer.is(403, "forbidden"),
                    "401 or 403");
        }
        Caller.ROLES.forEach(role -> role(violations, operation, role));
        others(violations, operation);
        lists(violations, operation);
        ids(violations, operation);
        devices(violations, operation);
        return violations;
    }

    private void role(List<String> violations, ApiOperation operation, String role) {
        if (!allowed(operation, role)) {
            for (Caller caller : List.of(person.apply(role, site), Caller.automation(role, site))) {
                expect(violations, operation, caller, site, answer -> answer.is(403, "forbidden"), "403 forbidden");
            }
            return;
        }
        expect(violations, operation, person.apply(role, site), site, AccessMatrix::let, "to be let in");
        Caller automation = Caller.automation(role, site);
        if (onlyForPeople.test(operation)) {
            expect(violations, operation, automation, site, answer -> answer.is(403, "only-for-people"), "403");
        } else {
            expect(violations, operation, automation, site, AccessMatrix::let, "to be let in");
        }
    }

    private static boolean let(Answer answer) {
        return answer.status() != 401 && answer.status() != 403 && answer.status() < 500;
    }

    /** An administrator of one site calls for another, and for objects of another. */
    private void others(List<String> violations, ApiOperation operation) {
        if (!allowed(operation, "administrator")) {
            return;
        }
        String object = operation.object().orElse(null);
        if (object != null && !othersObjects.containsKey(object) && !operation.namesSite()) {
            violations.add(
                    operation + ": tell the matrix an object of another site by othersObject(\"" + object + "\")");
        } else if (operation.namesSite() || object != null) {
            expect(
                    violations,
                    operation,
                    person.apply("administrator", site),
                    othersSite,
                    answer -> answer.is(404, "not-found"),
                    "404 not-found for another's site");
        }
    }

    /** A list that names no site is of the caller's own sites. */
    private void lists(List<String> violations, ApiOperation operation) {
        if (!operation.method().equals("GET") || !allowed(operation, "administrator")) {
            return;
        }
        Answer answer = call(operation, person.apply("administrator", site), null, Map.of());
        if (answer.text().contains(othersSite.toString())) {
            violations.add(operation + " without a site shows another's: " + answer.text());
        }
    }

    /** Sites to be given away, and ids of things, have to be of the caller's own sites. */
    private void ids(List<String> violations, ApiOperation operation) {
        if (!allowed(operation, "administrator")) {
            return;
        }
        Caller caller = person.apply("administrator", site);
        if (operation.bodyProperties().containsKey("sites")) {
            Answer answer = call(operation, caller, othersSite);
            if (answer.status() < 400 || answer.status() >= 500) {
                violations.add(operation + " gives away another's site: " + answer);
            }
        }
        for (String place : ForeignIds.places(operation)) {
            String name = place.substring(place.indexOf(' ') + 1);
            violations.addAll(
                    foreignIds.violations(operation, place, id -> call(operation, caller, site, Map.of(name, id))));
        }
    }

    /** A device calls for itself alone: there is nothing in its calls that could name another. */
    private void devices(List<String> violations, ApiOperation operation) {
        if (!operation.roles().contains("device")) {
            return;
        }
        expect(
                violations,
                operation,
                Caller.device(),
                site,
                answer -> answer.is(401, "invalid-device"),
                "401 for none");
        if (device == null) {
            violations.add(operation + ": tell the matrix a device by device(token)");
        } else {
            Caller enrolled = Caller.bearer("enrolled device", device.get());
            expect(violations, operation, enrolled, site, AccessMatrix::let, "to be let in");
        }
        if (operation.object().isPresent() || !ForeignIds.places(operation).isEmpty()) {
            violations.add(operation + " names something, and a device may name nothing but itself");
        }
    }

    private static boolean allowed(ApiOperation operation, String role) {
        Set<String> having = new HashSet<>(Caller.ROLES.subList(0, Caller.ROLES.indexOf(role) + 1));
        having.retainAll(operation.roles());
        return !having.isEmpty();
    }

    private void expect(
            List<String> violations,
            ApiOperation operation,
            Caller caller,
            UUID named,
            Predicate<Answer> right,
            String wanted) {
        Answer answer = call(operation, caller, named);
        if (!right.test(answer)) {
            violations.add(operation + " as " + caller.name() + ": expected " + wanted + " but got " + answer);
        }
    }

    private Answer call(ApiOperation operation, Caller caller, UUID named) {
        return call(operation, caller, named, Map.of());
    }

    /**
     * @param named the site, null for none where there need not be one
     * @param ids of parameters and fields by name
     */
    private Answer call(ApiOperation operation, Caller caller, UUID named, Map<String, String> ids) {
        Map<String, String> filled = new HashMap<>(values);
        if (othersSite.equals(named)) {
            operation
                    .object()
                    .filter(othersObjects::containsKey)
                    .ifPresent(object -> filled.put(
                            object.substring(object.indexOf('{') + 1, object.length() - 1), othersObjects.get(object)));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.resolve(operation.uri(named == null ? site : named, named != null, filled, ids)))
                .timeout(Duration.ofSeconds(30))
                .header("Origin", "http://localhost:8080");
        caller.headers().forEach(request::header);
        operation.contentType().ifPresent(type -> request.header("Content-Type", type));
        request.method(
                operation.method(),
                operation.contentType().isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(operation.withIds(
                                bodies.getOrDefault(operation.toString(), operation.body(named, filled))
                                        .replace("{site}", String.valueOf(named)),
                                ids)));
        return send(request.build());
    }

    /** Reads the beginning of the answer only: some never end. */
    private Answer send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse("nothing");
            try (InputStream body = response.body()) {
                String text = type.contains("json") || type.startsWith("text/")
                        ? new String(body.readNBytes(LOOKED_AT), StandardCharsets.UTF_8)
                        : "";
                return Answer.of(response.statusCode(), type, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    request.method() + " " + request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
