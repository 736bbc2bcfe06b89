package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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

/** G3: a credential is used once. */
@ExtendWith(StackExtension.class)
class RedeemIT {

    private static final int PARALLEL = 50;

    private RunningStack stack;
    private Administrator admin;
    private Site site;
    private Credentials credentials;

    @BeforeEach
    void mailCredentials(RunningStack running) {
        stack = running;
        admin = stack.administrator();
        site = admin.createSite();
        User user = stack.user(site);
        admin.addUser(site, user.email());
        user.request(site.pin());
        credentials = user.awaitMail(1).credentials(site);
    }

    @Test
    void ofFiftyDevicesAtOnceExactlyOneIsEnrolled() throws Exception {
        List<Response> answers = atOnce(() -> Device.fresh(stack.url()).enroll(credentials));
        assertThat(answers).filteredOn(RedeemIT::enrolled).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !enrolled(answer))
                .hasSize(PARALLEL - 1)
                .allSatisfy(
                        answer -> assertThat(outcome(answer)).isEqualTo("409 urn:selfenroll:problem:credential-used"));
        assertThat(devices()).hasSize(1);
    }

    @Test
    void sameInstallationRepeatsAndGetsTheSameDeviceWithAWorkingSecret() throws Exception {
        Device device = Device.fresh(stack.url());
        String first =
                device.enroll(credentials).then().statusCode(201).extract().path("deviceId");
        List<Response> repeats = atOnce(() -> device.enroll(credentials));
        assertThat(repeats).allSatisfy(answer -> {
            assertThat(outcome(answer)).isEqualTo("200 null");
            assertThat(answer.<String>path("deviceId")).isEqualTo(first);
        });
        for (Response answer : repeats) {
            device.token(first, answer.path("deviceSecret")).then().statusCode(200);
        }
        Device.fresh(stack.url())
                .enroll(credentials)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:credential-used"));
        assertThat(devices()).containsExactly(first);
    }

    @Test
    void newerCredentialSupersedesTheEarlierOne() {
        User user = stack.user(site);
        admin.addUser(site, user.email());
        user.request(site.pin());
        Credentials earlier = user.awaitMail(1).credentials(site);
        user.request(site.pin());
        Credentials later = user.awaitMail(2).credentials(site);
        assertThat(later.password()).isNotEqualTo(earlier.password());
        Device.fresh(stack.url())
                .enroll(earlier)
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:selfenroll:problem:credential-superseded"));
        Device.fresh(stack.url()).enroll(later).then().statusCode(201);
    }

    @Test
    void retiredDeviceIsOutAtOnce() {
        Device device = Device.fresh(stack.url());
        Response enrolled = device.enroll(credentials);
        String token = enrolled.path("accessToken");
        String id = enrolled.path("deviceId");
        device.sync(token).then().statusCode(200).body("status", equalTo("CONNECTED"));
        admin.call()
                .delete(stack.url() + "/api/enrollment/v1/devices/" + id)
                .then()
                .statusCode(204);
        device.sync(token).then().statusCode(401);
        device.token(id, enrolled.path("deviceSecret")).then().statusCode(401);
    }

    /** 200 when the answer to the first try was lost on the way and the installation repeated it. */
    private static boolean enrolled(Response answer) {
        return answer.statusCode() == 201 || answer.statusCode() == 200;
    }

    private static String outcome(Response answer) {
        return answer.statusCode() + " " + answer.path("type");
    }

    private List<String> devices() {
        return admin.call()
                .queryParam("site", site.id())
                .get(stack.url() + "/api/enrollment/v1/devices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<Response> atOnce(Supplier<Response> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(PARALLEL);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> calls = IntStream.range(0, PARALLEL)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return call.get();
                    }))
                    .toList();
            List<Response> answers = new java.util.ArrayList<>();
            for (Future<Response> each : calls) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
