package io.selfenroll.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

import io.restassured.http.ContentType;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Credentials;
import io.selfenroll.systemtests.actor.Device;
import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A user finds mails about what somebody else did, and says so. */
@ExtendWith(StackExtension.class)
class NotMeIT {

    private static void disown(RunningStack stack, Mail mail) {
        String link = mail.notMeLink();
        assertThat(link).startsWith(stack.url() + "/not-me#");
        // As a mail scanner does it: opening the page changes nothing, and the secret is not in the address sent.
        given().get(stack.url() + "/not-me").then().statusCode(200);
        given().contentType(ContentType.JSON)
                .body(Map.of("token", link.substring(link.indexOf('#') + 1)))
                .post(stack.url() + "/api/credentials/v1/disownments")
                .then()
                .statusCode(204);
    }

    @Test
    void credentialsThatSomebodyElseAskedForStopWorking(RunningStack stack) {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        User user = stack.user(site);
        admin.addUser(site, user.email());
        String reference = user.request(site.pin());
        Mail mail = user.awaitMail(1);

        disown(stack, mail);

        Device.fresh(stack.url()).enroll(mail.credentials(site)).then().statusCode(410);
        await().untilAsserted(() -> assertThat(admin.stage(reference)).isEqualTo("REVOKED"));
        await().untilAsserted(() -> assertThat(admin.enrollment(reference).getList("timeline.type", String.class))
                .contains("credential.disowned.v1", "credential.revoked.v1"));
    }

    @Test
    void deviceThatSomebodyElseEnrolledIsOut(RunningStack stack) {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        User user = stack.user(site);
        admin.addUser(site, user.email());
        String reference = user.request(site.pin());
        Credentials credentials = user.awaitMail(1).credentials(site);
        Device device = Device.fresh(stack.url());
        String token =
                device.enroll(credentials).then().statusCode(201).extract().path("accessToken");
        device.sync(token).then().statusCode(200);

        disown(stack, user.awaitNotice("A device was enrolled"));

        await().untilAsserted(() -> device.sync(token).then().statusCode(401));
        await().untilAsserted(() -> assertThat(admin.enrollment(reference).getString("device.status"))
                .isEqualTo("RETIRED"));
    }
}
