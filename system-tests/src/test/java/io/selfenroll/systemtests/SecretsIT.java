package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Credentials;
import io.selfenroll.systemtests.actor.Device;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import io.selfenroll.systemtests.stack.Traces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** G4: the password and the PIN stand nowhere but in the mail. */
@ExtendWith(StackExtension.class)
class SecretsIT {

    @Test
    void passwordAndPinAreInNoTopicTableOrLog(RunningStack stack) throws Exception {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        User user = stack.user(site);
        admin.addUser(site, user.email());
        String reference = user.request(site.pin());
        Credentials credentials = user.awaitMail(1).credentials(site);
        Device device = Device.fresh(stack.url());
        String secret =
                device.enroll(credentials).then().statusCode(201).extract().path("deviceSecret");
        await().untilAsserted(() -> assertThat(admin.stage(reference)).isEqualTo("ENROLLED"));

        Traces traces = Traces.of(stack);
        assertThat(traces.places(user.email())).as("the search works").isNotEmpty();
        String plain = credentials.password().replace("-", "");
        for (String form : forms(credentials.password(), plain, plain.toLowerCase(), secret)) {
            assertThat(traces.places(form)).isEmpty();
        }
        assertThat(traces.places("\"" + site.pin() + "\"")).isEmpty();
        assertThat(traces.places("'" + site.pin() + "'")).isEmpty();
    }

    private static List<String> forms(String... secrets) {
        return Stream.of(secrets)
                .flatMap(secret -> {
                    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
                    return Stream.of(
                            secret,
                            Base64.getEncoder().withoutPadding().encodeToString(bytes),
                            java.util.HexFormat.of().formatHex(bytes));
                })
                .toList();
    }
}
