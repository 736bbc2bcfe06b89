package io.selfenroll.admin.identifier;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.admin.csvimport.ImportConsole;
import io.selfenroll.admin.csvimport.OnExisting;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeviceIdentifierImportTest {

    private static final String FILE = """
            email,Serial number,kind
            UMA@acme.example,c02-xk1abjg5j,
            uma@acme.example,490154203237518,
            max@acme.example,0123456789,imei
            """;

    @Inject
    TestAdmins admins;

    private TestSite site;
    private Console editor;
    private ImportConsole imports;

    @BeforeEach
    void createUsers() {
        site = TestSite.create(admins.platform());
        editor = admins.signedIn(AdminRole.EDITOR, site.id());
        imports = new ImportConsole(editor, site.id(), "device-identifier-imports");
        new ImportConsole(editor, site.id(), "user-imports")
                .run("email,firstName,lastName\numa@acme.example,Uma,Ser\nmax@acme.example,Max,Ser\n");
    }

    @Test
    void rowsLinkDevicesToUsersAndArePublished() {
        imports.run(FILE).then().body("state", equalTo("DONE")).body("result.created", equalTo(3));

        list().body("items.identifier", contains("0123456789", "490154203237518", "C02XK1ABJG5J"))
                .body("items.kind", contains("IMEI", "IMEI", "SERIAL"))
                .body("items.email", contains("max@acme.example", "uma@acme.example", "uma@acme.example"));
        KafkaTopics.awaitEvent(
                "device-identifier",
                "device-identifier.changed.v1",
                state -> site.id().toString().equals(state.get("siteId").asText())
                        && state.get("identifier").asText().equals("C02XK1ABJG5J"));
    }

    @Test
    void sameFileTwiceChangesNothing() {
        imports.run(FILE);

        imports.run(FILE).then().body("result.unchanged", equalTo(3)).body("result.updated", equalTo(0));
    }

    @Test
    void unknownUsersAndWhatIsNoIdentifierAreToldByRow() {
        imports.run("""
                        email,identifier,kind
                        uma@acme.example,ABC123,
                        nobody@acme.example,ABC124,
                        uma@acme.example,abc-123,
                        uma@acme.example,,
                        uma@acme.example,"4,90154E+14",
                        uma@acme.example,ABC125,phone
                        """)
                .then()
                .body("state", equalTo("FAILED"))
                .body("result.errors.row", contains(3, 4, 5, 6, 7))
                .body("result.errors.column", contains("email", "identifier", "identifier", "identifier", "kind"))
                .body("result.errors.code", contains("unknown-user", "duplicate", "required", "invalid", "invalid"));

        list().body("items", hasSize(0));
    }

    @Test
    void knownDeviceGoesToItsNewUserOrIsSkipped() {
        imports.run(FILE);
        String moved = "email,identifier\nmax@acme.example,C02XK1ABJG5J\n";
        String id = imports.uploaded(moved);
        imports.change(
                id,
                List.of(Map.of("column", 0, "field", "email"), Map.of("column", 1, "field", "identifier")),
                OnExisting.SKIP);

        imports.through(id, "run").then().body("result.skipped", equalTo(1));
        imports.run(moved).then().body("result.updated", equalTo(1));

        list().body("items[2].email", equalTo("max@acme.example"));
    }

    private io.restassured.response.ValidatableResponse list() {
        return editor.get("/sites/{site}/device-identifiers", site.id()).then().statusCode(200);
    }
}
