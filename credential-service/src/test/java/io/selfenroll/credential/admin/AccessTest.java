package io.selfenroll.credential.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.credential.Batches;
import io.selfenroll.credential.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint against every role: who may not is refused before anything is looked at. */
@QuarkusTest
class AccessTest {

    private static final UUID SITE = UUID.randomUUID();
    private static final String ONE = Batches.CREDENTIALS + "/" + UUID.randomUUID();
    private static final List<String> ROLES =
            List.of("reader", "editor", "administrator", "platform-administrator", "device", "service");

    /** @param allowed with which the call gets further, to whatever it then meets */
    record Endpoint(String method, String path, Map<String, ?> body, List<String> allowed) {

        int status(RequestSpecification caller) {
            RequestSpecification call = caller.contentType(ContentType.JSON);
            return (body == null ? call : call.body(body)).request(method, path).statusCode();
        }
    }

    static Stream<Endpoint> endpoints() {
        List<String> readers = ROLES.subList(0, 4);
        List<String> editors = ROLES.subList(1, 4);
        List<String> services = List.of("service");
        return Stream.of(
                new Endpoint("GET", Batches.CREDENTIALS, null, readers),
                new Endpoint("GET", ONE, null, readers),
                new Endpoint("POST", ONE + "/revocation", null, editors),
                new Endpoint("POST", ONE + "/resends", null, editors),
                new Endpoint(
                        "POST",
                        Batches.CREDENTIALS + "/revocations",
                        Map.of("ids", List.of(UUID.randomUUID())),
                        editors),
                new Endpoint(
                        "POST", Batches.CREDENTIALS, Batches.body(SITE, List.of(UUID.randomUUID()), "SHOW"), editors),
                new Endpoint("POST", "/internal/v1/openings", Map.of("username", "x"), services),
                new Endpoint("POST", "/internal/v1/proofs", Map.of("username", "x"), services),
                new Endpoint("POST", "/internal/v1/redemptions", Map.of("username", "x"), services));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void onlyTheNamedRolesGetIn(Endpoint endpoint) {
        assertThat(endpoint.status(RestAssured.given())).isEqualTo(401);
        for (String role : ROLES) {
            int status = endpoint.status(Tokens.admin(role, SITE));

            if (endpoint.allowed().contains(role)) {
                assertThat(status).as(role).isIn(200, 204, 400, 404);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
    }
}
