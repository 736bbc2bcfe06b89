package io.selfenroll.enrollment.device.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestDevice;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestTokens;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.credential.OfferedCredential;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeviceExportTest {

    private static final String CSV = "/api/enrollment/v1/devices.csv";

    @Inject
    Tables tables;

    private TestSite site;
    private TestUser user;

    @BeforeEach
    void prepare() {
        site = tables.known(TestSite.make());
        user = tables.known(site.user());
    }

    @Test
    void exportHoldsWhatMatchesAndIsAudited() {
        TestDevice phone = TestDevice.enroll(
                OfferedCredential.tagged(user, "sales", "b"), "Ácme \"Phone\", 1", Map.of("imei", "490154203237518"));
        TestDevice.enroll(user, "Laptop");
        TestDevice.enroll(tables.known(tables.known(TestSite.make()).user()), "Ácme foreign");

        Response answer = export("reader", Map.of("q", "ácme"));

        answer.then()
                .statusCode(200)
                .header("Content-Type", equalToIgnoringCase("text/csv;charset=utf-8"))
                .header("Content-Disposition", containsString("devices.csv"));
        List<String> lines = lines(answer);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("\uFEFFid,name,email,platform,");
        assertThat(lines.getLast())
                .startsWith(phone.id() + ",\"Ácme \"\"Phone\"\", 1\"," + user.email() + ",ANDROID,Google,")
                .contains(",490154203237518,,ENROLLED,PERSONAL,,b|sales,");
        JsonNode action = KafkaTopics.awaitEvent(
                "admin-action",
                "admin-action.recorded.v1",
                data -> data.get("action").asText().equals("devices.exported")
                        && data.at("/after/q").asText().equals("ácme"));
        assertThat(action.at("/after/devices").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x"})
    void nothingRunsAsAFormula(String name) {
        TestDevice.enroll(user, name);

        assertThat(lines(export("reader", Map.of())).getLast()).contains(",'" + name + ",");
    }

    @Test
    void fleetOfSeveralPagesIsExportedWhole() {
        TestDevice device = TestDevice.enroll(user);
        tables.write(
                "insert into device (id, credential_id, request_id, site_id, user_id, email, installation_id, secret_hash,"
                        + " name, platform, status, enrolled_at) select uuid(), uuid(), request_id, site_id, user_id,"
                        + " email, installation_id, secret_hash, concat('Phone ', seq), platform, status,"
                        + " enrolled_at - interval (seq div 7) second from device join seq_1_to_1200 where id = ?",
                device.id().toString());

        for (String sort : List.of("-enrolledAt", "name", "email", "lastSyncAt")) {
            List<String> ids = lines(export("reader", Map.of("sort", sort))).stream()
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .toList();
            assertThat(ids).hasSize(1201).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "platform-administrator, 200",
        "administrator, 200",
        "editor, 200",
        "reader, 200",
        "device, 403",
        "service, 403"
    })
    void whoMayExport(String role, int status) {
        export(role, Map.of()).then().statusCode(status);
    }

    @Test
    void othersAreRefused() {
        TestSite foreign = tables.known(TestSite.make());

        given().get(CSV).then().statusCode(401).contentType("application/problem+json");
        export("reader", Map.of("site", foreign.id())).then().statusCode(404).contentType("application/problem+json");
        export("reader", Map.of("status", "BROKEN")).then().statusCode(400).body("violations.field", hasItem("status"));
    }

    private Response export(String role, Map<String, Object> parameters) {
        return given().cookie(TestTokens.COOKIE, TestTokens.admin(role, site.id()))
                .queryParams(parameters)
                .get(CSV);
    }

    private static List<String> lines(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.UTF_8).lines().toList();
    }
}
