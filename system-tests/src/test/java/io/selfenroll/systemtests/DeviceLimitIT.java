package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Credentials;
import io.selfenroll.systemtests.actor.Device;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which devices a site takes, whose they are, and what becomes of them when their user goes. */
@ExtendWith(StackExtension.class)
class DeviceLimitIT {

    /** By which a disabled or deleted user's devices must be out. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RunningStack stack;
    private Administrator admin;
    private Site site;
    private User user;
    private String userId;

    @BeforeEach
    void prepare(RunningStack running) {
        stack = running;
        admin = stack.administrator();
        site = admin.createSite();
        user = stack.user(site);
        userId = admin.addUser(site, user.email());
    }

    @Test
    void secondDeviceIsToldOfTheLimitAndItsCredentialWorksAfterTheFirstWasRetired() {
        admin.changeSite(site, Map.of("deviceLimit", 1));
        Response first = Device.fresh(stack.url()).enroll(credentials(1));
        first.then().statusCode(201);
        Device second = Device.fresh(stack.url());
        Credentials credentials = credentials(2);

        second.enroll(credentials)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:device-limit-reached"))
                .body("detail", containsString("one device for each person"));
        admin.call()
                .body(Map.of("ids", List.of(first.<String>path("deviceId"))))
                .post(stack.url() + "/api/enrollment/v1/devices/retirements")
                .then()
                .statusCode(200);
        second.enroll(credentials).then().statusCode(201);
    }

    @Test
    void deviceOfAKindThatIsNotAcceptedKeepsItsCredential() {
        admin.changeSite(site, Map.of("allowedPlatforms", List.of("IOS")));
        Credentials credentials = credentials(1);

        Device.fresh(stack.url())
                .enroll(credentials)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:platform-not-allowed"));
        admin.changeSite(site, Map.of("allowedPlatforms", List.of()));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        Device.fresh(stack.url()).enroll(credentials).then().statusCode(201));
    }

    @Test
    void registeredSerialNumberMakesADeviceCorporateBeforeAndAfterItEnrolls() {
        admin.registerDevice(site, user.email(), "C02-XK1A " + site.slug());
        Credentials credentials = credentials(1);
        String serial = ("c02xk1a" + site.slug()).toLowerCase();

        String id = Device.fresh(stack.url())
                .enroll(credentials, Map.of("serialNumber", serial))
                .then()
                .statusCode(201)
                .extract()
                .path("deviceId");
        assertThat(admin.device(id).getString("ownership")).isEqualTo("CORPORATE");
        assertThat(admin.device(id).getString("registeredTo")).isEqualTo(user.email());

        String later = Device.fresh(stack.url())
                .enroll(credentials(2), Map.of("serialNumber", "LATER-" + site.slug()))
                .then()
                .statusCode(201)
                .extract()
                .path("deviceId");
        assertThat(admin.device(later).getString("ownership")).isEqualTo("PERSONAL");
        admin.registerDevice(site, user.email(), "later" + site.slug());
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(admin.device(later).getString("ownership")).isEqualTo("CORPORATE"));
    }

    @Test
    void devicesOfADisabledUserAreOutAndThoseOfADeletedOneRetired() {
        Device device = Device.fresh(stack.url());
        Response enrolled = device.enroll(credentials(1));
        String token = enrolled.path("accessToken");
        device.sync(token).then().statusCode(200);

        admin.disableUser(site, userId, user.email());
        await().atMost(PATIENCE).untilAsserted(() -> device.sync(token).then().statusCode(401));
        assertThat(admin.device(enrolled.path("deviceId")).getString("status")).isEqualTo("CONNECTED");

        admin.call()
                .delete(admin.api("/sites/" + site.id() + "/users/" + userId))
                .then()
                .statusCode(204);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(admin.device(enrolled.path("deviceId")).getString("status"))
                    .isEqualTo("RETIRED");
            assertThat(admin.device(enrolled.path("deviceId")).getString("retiredBy"))
                    .isEqualTo("user-deleted");
        });
    }

    private Credentials credentials(int mail) {
        user.request(site.pin());
        return user.awaitMail(mail).credentials(site);
    }
}
