package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Credentials;
import io.selfenroll.systemtests.actor.Device;
import io.selfenroll.systemtests.actor.DeviceClientProcess;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An administrator makes credentials for users who asked for nothing. */
@ExtendWith(StackExtension.class)
class AdminMadeCredentialIT {

    private static final List<String> TAGS = List.of("field", "sales");

    @TempDir
    Path dir;

    private Administrator admin;
    private Site site;
    private List<User> users;
    private List<String> ids;

    @BeforeEach
    void threeUsers(RunningStack stack) {
        admin = stack.administrator();
        site = admin.createSite();
        users = Stream.generate(() -> stack.user(site)).limit(3).toList();
        ids = admin.addUsers(site, users.stream().map(User::email).toList());
    }

    @Test
    void mailedOnesReachEachUserAndTheDeviceCarriesTheTags(RunningStack stack) throws Exception {
        List<Map<String, Object>> issued = admin.issueCredentials(site, ids, "MAIL", TAGS);
        assertThat(issued).allSatisfy(item -> assertThat(item).doesNotContainKey("password"));
        users.forEach(user -> user.awaitMail(1));

        Credentials credentials = users.getFirst().awaitMail(1).credentials(site);
        var enrolled = new DeviceClientProcess(dir.resolve("device.json"))
                .run(
                        "enroll",
                        "--url",
                        stack.url(),
                        "--username",
                        credentials.userName(),
                        "--password",
                        credentials.password(),
                        "--name",
                        "Tagged device");

        assertThat(enrolled.exitCode()).as(String.join("\n", enrolled.lines())).isZero();
        assertThat(enrolled.lines().getLast()).isEqualTo("Connected");
        JsonPath devices = admin.devices(site, ids.getFirst());
        assertThat(devices.getString("items[0].name")).isEqualTo("Tagged device");
        assertThat(devices.getString("items[0].status")).isEqualTo("CONNECTED");
        assertThat(devices.getList("items[0].tags", String.class)).containsExactlyInAnyOrderElementsOf(TAGS);
        assertThat(admin.credential(devices.getString("items[0].credentialId")).getString("state"))
                .isEqualTo("USED");
        String reference = String.valueOf(issued.getFirst().get("reference"));
        await().untilAsserted(() -> assertThat(admin.stage(reference)).isEqualTo("CONNECTED"));
    }

    @Test
    void aShownOneWorksAndSendsNoMail(RunningStack stack) {
        Map<String, Object> shown = admin.issueCredentials(site, ids.subList(0, 1), "SHOW", List.of())
                .getFirst();
        Credentials credentials =
                new Credentials(String.valueOf(shown.get("username")), String.valueOf(shown.get("password")));
        // Everything that is mailed to the others afterwards has arrived, so nothing is on its way to the first.
        admin.issueCredentials(site, ids.subList(1, 3), "MAIL", List.of());
        users.subList(1, 3).forEach(user -> user.awaitMail(1));

        assertThat(users.getFirst().mails()).isEmpty();
        assertThat(admin.credential(shown.get("id")).prettify()).doesNotContain(credentials.password());
        Device.fresh(stack.url()).enroll(credentials).then().statusCode(201);
    }

    @Test
    void disablingTheUserRevokesIt(RunningStack stack) {
        Map<String, Object> shown =
                admin.issueCredentials(site, ids, "SHOW", TAGS).getFirst();
        User user = users.stream()
                .filter(known -> known.email().equals(shown.get("email")))
                .findFirst()
                .orElseThrow();

        admin.disableUser(site, String.valueOf(shown.get("userId")), user.email());

        await().untilAsserted(() ->
                assertThat(admin.credential(shown.get("id")).getString("state")).isEqualTo("REVOKED"));
        assertThat(admin.credential(shown.get("id")).getString("revokedBy")).isEqualTo("user-disabled");
        Device.fresh(stack.url())
                .enroll(new Credentials(String.valueOf(shown.get("username")), String.valueOf(shown.get("password"))))
                .then()
                .statusCode(410);
    }
}
