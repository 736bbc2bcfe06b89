package io.selfenroll.localstack.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a front door answers to requests that no honest client sends. */
public final class Refusals {

    private static final List<String> HEADERS = List.of(
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
            "cross-origin-opener-policy: same-origin",
            "permissions-policy: camera=()",
            "default-src 'none'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private static final int MANY = 40;

    private Refusals() {}

    /** Ways to write a path that one part may read as another path than the next part does. */
    public static Stream<String> oddPaths() {
        List<String> odd = new ArrayList<>();
        for (String api : List.of(
                "/api/enrollment/v1/devices",
                "/api/credentials/v1/credentials",
                "/api/notifications/v1/deliveries",
                "/api/admin/v1/sites",
                "/internal/v1/redemptions",
                "/q/health")) {
            int last = api.lastIndexOf('/');
            String parent = api.substring(0, last);
            String name = api.substring(last + 1);
            odd.addAll(List.of(
                    api + ";x",
                    api + "%3Bx",
                    api + "%3bx=y",
                    parent + "%2F" + name,
                    parent + "%2f" + name,
                    parent + "//" + name,
                    "/" + api,
                    parent + "%5C" + name,
                    parent + "/x/..;/" + name,
                    parent + "/x/../" + name,
                    parent + "/x/%2e%2e/" + name,
                    parent + "/x/%2E./" + name,
                    parent + "/./" + name,
                    "/admin/.." + api,
                    "/api/enrollment/..%2f.." + api,
                    "/assets/..;" + api));
        }
        return odd.stream();
    }

    public static void assertProblem(String answer, int status, String name) {
        assertThat(answer)
                .matches("(?s)HTTP/1\\.[01] " + status + "[ \\r].*")
                .contains("application/problem+json", "urn:selfenroll:problem:" + name);
        assertHeaders(answer);
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("cache-control: no-store");
    }

    public static void assertHeaders(String answer) {
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains(HEADERS);
        assertThat(answer.split("\r\n\r\n")[0]).doesNotContain("unsafe-");
    }

    /** Many who send half a head, or half a body, and then a drop now and then: others are served, they are cut off. */
    public static void assertSlowCallersAreCutOff(int port, String api) throws IOException {
        String head = "POST " + api + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nContent-Type: application/json\r\nContent-Length: 30000\r\n";
        for (String part : List.of(head, head + "\r\n" + "a".repeat(10_000))) {
            List<RawHttp> slow = new ArrayList<>();
            try {
                for (int i = 0; i < MANY; i++) {
                    slow.add(RawHttp.connect(port).send(part));
                }
                assertThat(RawHttp.get(port, "/")).startsWith("HTTP/1.1 200 ");
                for (RawHttp call : slow) {
                    call.send("a");
                }
                for (RawHttp call : slow) {
                    String answer = call.answer();
                    if (!answer.isEmpty()) {
                        assertThat(answer).startsWith("HTTP/1.1 408 ");
                    }
                }
            } finally {
                for (RawHttp call : slow) {
                    call.close();
                }
            }
        }
    }
}
