package io.selfenroll.systemtests.chaos;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.response.Response;
import io.selfenroll.keys.KeyFactory;
import io.selfenroll.localstack.keys.KeysCommand;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Credentials;
import io.selfenroll.systemtests.actor.Device;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.RunningStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * docs/keys.md: every key is replaced in three steps while people enroll, and what is said to stay valid does. On a stack
 * of its own with two instances of each service, which are restarted one after the other after each step.
 */
@Tag("long")
class KeyRotationIT {

    private RunningStack stack;
    private Administrator admin;
    private Site site;

    @BeforeEach
    void start() {
        stack = RunningStack.start(settings -> settings.withInstances(2)
                .withMailsKept(3 * RollingRestart.MAILS)
                .withProperties(Map.of("selfenroll.edge-limit.calls-per-minute", "1000000")));
        admin = stack.administrator();
        site = admin.createSite();
    }

    @AfterEach
    void stop() throws Exception {
        stack.close();
    }

    @Test
    void everyKeyIsReplacedWhilePeopleEnroll() throws Exception {
        Credentials[] madeBefore = {mailed(), mailed(), mailed()};
        Device device = Device.fresh(stack.url());
        Response enrolled = device.enroll(mailed());
        String oldToken = enrolled.path("accessToken");

        step("1 of 3");
        allOfThisHolds(madeBefore[0], device, oldToken);
        step("2 of 3");
        allOfThisHolds(madeBefore[1], device, oldToken);

        // What the third step ends is made anew first, as docs/keys.md asks; and something of the old keys is left
        // over.
        Site forgotten = admin.createSite();
        Administrator oldSession = admin;
        admin = stack.administrator();
        String newToken = device.token(enrolled.path("deviceId"), enrolled.path("deviceSecret"))
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
        String oldPin = site.pin();
        site = new Site(site.id(), site.slug(), admin.rotatePin(site, 0));

        step("3 of 3");
        allOfThisHolds(mailed(), device, newToken);
        device.token(enrolled.path("deviceId"), enrolled.path("deviceSecret"))
                .then()
                .statusCode(200);
        assertThat(admin.pin(forgotten.id()).getString("current.pin")).isEqualTo(forgotten.pin());
        assertThat(oldSession.signedIn()).as("a session of the old key").isFalse();
        device.sync(oldToken).then().statusCode(401);
        Device.fresh(stack.url()).enroll(madeBefore[2]).then().statusCode(401);
        String refused = stack.user(site).request(oldPin);
        await().untilAsserted(() -> assertThat(admin.stage(refused)).isEqualTo("REJECTED"));
    }

    /**
     * Every key takes its next step; then one process after the other is restarted while people enroll. A call that meets
     * a restart may be told to come again, as docs/keys.md says; then it gets through.
     */
    private void step(String number) throws Exception {
        Stream.concat(KeyFactory.SECRETS.stream(), KeyFactory.PAIRS.stream()).forEach(name -> rotate(name, number));
        RollingRestart.of(stack, admin.createSite(), 2);
    }

    /** As {@code ./dev keys rotate NAME} does. */
    private void rotate(String name, String step) {
        StringWriter said = new StringWriter();
        int code = new CommandLine(new KeysCommand())
                .setOut(new PrintWriter(said))
                .execute("--data", stack.data().toString(), "rotate", name);
        assertThat(code).isZero();
        assertThat(said.toString()).startsWith(step);
    }

    private void allOfThisHolds(Credentials madeBefore, Device device, String token) {
        assertThat(admin.pin(site.id()).getString("current.pin")).isEqualTo(site.pin());
        device.sync(token).then().statusCode(200);
        Device.fresh(stack.url()).enroll(madeBefore).then().statusCode(201);
        Device.fresh(stack.url()).enroll(mailed()).then().statusCode(201);
        given().get(stack.url() + "/api/enrollment/v1/sites/" + site.slug())
                .then()
                .statusCode(200);
    }

    /** What a new user gets who asks with the site's PIN. */
    private Credentials mailed() {
        User user = stack.user(site);
        admin.addUser(site, user.email());
        user.request(site.pin());
        return user.awaitMail(1).credentials(site);
    }
}
