package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;

import io.restassured.path.json.JsonPath;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Credentials;
import io.selfenroll.systemtests.actor.DeviceClientProcess;
import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(StackExtension.class)
class JourneyIT {

    @TempDir
    Path dir;

    @Test
    void fromTheRequestToConnectedWithTheDeviceClient(RunningStack stack) throws Exception {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        User user = stack.user(site);
        admin.addUser(site, user.email());

        String reference = user.request(site.pin());
        Mail mail = user.awaitMail(1);
        Credentials credentials = mail.credentials(site);
        assertThat(mail.enrollLink()).startsWith(stack.url() + "/enroll/" + site.slug());
        assertThat(mail.enrollLink()).doesNotContain(credentials.password());
        assertThat(mail.html()).contains(credentials.password()).contains(credentials.userName());
        assertThat(mail.text()).contains(reference);

        DeviceClientProcess client = new DeviceClientProcess(dir.resolve("device.json"));
        var enrolled = client.run(
                "enroll",
                "--url",
                stack.url(),
                "--username",
                credentials.userName(),
                "--password",
                credentials.password().toLowerCase().replace("-", " "),
                "--name",
                "Test device");
        assertThat(enrolled.exitCode()).as(String.join("\n", enrolled.lines())).isZero();
        assertThat(enrolled.lines().getLast()).isEqualTo("Connected");
        assertThat(client.run("sync").exitCode()).isZero();

        await().untilAsserted(() -> assertThat(admin.stage(reference)).isEqualTo("CONNECTED"));
        JsonPath enrollment = admin.enrollment(reference);
        assertThat(enrollment.getString("device.name")).isEqualTo("Test device");
        assertThat(enrollment.getString("device.status")).isEqualTo("CONNECTED");
        await().untilAsserted(() -> assertThat(admin.enrollment(reference).getList("timeline.type", String.class))
                .contains(
                        "enrollment.requested.v1",
                        "enrollment.verified.v1",
                        "credential.issued.v1",
                        "delivery.queued.v1",
                        "delivery.sent.v1",
                        "credential.redeemed.v1",
                        "device.enrolled.v1",
                        "device.connected.v1"));
        assertThat(enrollment.prettify()).doesNotContain(credentials.password()).doesNotContain(site.pin());
        assertThat(admin.pin(site.id()).getInt("current.accepted")).isEqualTo(1);

        assertThat(user.awaitNotice("A device was enrolled").text())
                .contains("Test device")
                .doesNotContain(credentials.password());

        var left = client.run("leave");
        assertThat(left.exitCode()).as(String.join("\n", left.lines())).isZero();
        await().untilAsserted(() -> assertThat(admin.enrollment(reference).getString("device.status"))
                .isEqualTo("RETIRED"));
    }

    @Test
    void theDemoDataOfTheStackIsTrue(RunningStack stack) {
        String reference = stack.demoUser().request(stack.demoSite().pin());
        Credentials credentials = stack.demoUser().awaitMail(1).credentials(stack.demoSite());
        assertThat(credentials.userName()).endsWith("@acme");
        assertThat(reference).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }
}
