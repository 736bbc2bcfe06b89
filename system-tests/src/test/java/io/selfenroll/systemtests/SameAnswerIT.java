package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** G1: the portal's answer tells strangers nothing. */
@ExtendWith(StackExtension.class)
class SameAnswerIT {

    @Test
    void rightPairWrongPinAndUnknownAddressAreAnsweredAlikeAndOnlyTheFirstGetsMail(RunningStack stack)
            throws Exception {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        User known = stack.user(site);
        User disabled = stack.user(site);
        User unknown = stack.user(site);
        admin.addUser(site, known.email());
        admin.disableUser(site, admin.addUser(site, disabled.email()), disabled.email());
        String wrongPin = site.pin().startsWith("0")
                ? "1" + site.pin().substring(1)
                : "0" + site.pin().substring(1);

        HttpResponse<String> right = submit(stack, known, site.pin());
        HttpResponse<String> wrong = submit(stack, known, wrongPin);
        HttpResponse<String> nobody = submit(stack, unknown, site.pin());
        HttpResponse<String> off = submit(stack, disabled, site.pin());

        for (HttpResponse<String> other : List.of(wrong, nobody, off)) {
            assertThat(other.statusCode()).isEqualTo(right.statusCode()).isEqualTo(202);
            assertThat(headers(other)).isEqualTo(headers(right));
            assertThat(other.body()).hasSameSizeAs(right.body());
            assertThat(withoutReference(other)).isEqualTo(withoutReference(right));
        }
        await().untilAsserted(() -> assertThat(
                        List.of(stage(admin, right), stage(admin, wrong), stage(admin, nobody), stage(admin, off)))
                .containsExactly("MAIL_SENT", "REJECTED", "REJECTED", "REJECTED"));
        assertThat(reason(admin, wrong)).isEqualTo("WRONG_PIN");
        assertThat(reason(admin, nobody)).isEqualTo("UNKNOWN_ADDRESS");
        assertThat(reason(admin, off)).isEqualTo("USER_DISABLED");
        assertThat(known.mails()).hasSize(1);
        assertThat(unknown.mails()).isEmpty();
        assertThat(disabled.mails()).isEmpty();
    }

    private static HttpResponse<String> submit(RunningStack stack, User user, String pin) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.url() + "/api/enrollment/v1/requests"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\":\"" + user.email() + "\",\"pin\":\"" + pin + "\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static String withoutReference(HttpResponse<String> answer) {
        return answer.body().replace(reference(answer), "");
    }

    private static String reference(HttpResponse<String> answer) {
        return io.restassured.path.json.JsonPath.from(answer.body()).getString("reference");
    }

    private static String stage(Administrator admin, HttpResponse<String> answer) {
        return admin.stage(reference(answer));
    }

    private static String reason(Administrator admin, HttpResponse<String> answer) {
        return admin.enrollment(reference(answer)).getString("reason");
    }
}
