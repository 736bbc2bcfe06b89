package io.selfenroll.enrollment.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestUser;
import org.junit.jupiter.api.Test;

/** The broker stands still: connections stay open and nothing comes back, the worst way to be away. */
@QuarkusTest
class KafkaAwayTest {

    @Inject
    Tables tables;

    @Test
    void requestIsRefusedWithinTwoSecondsAndTakenAgainAfterwards() throws Exception {
        TestUser user = tables.known(tables.known(TestSite.make()).user());
        Portal.accepted("warm@acme.example", user.site().pin());

        signal("STOP");
        try {
            Instant start = Instant.now();
            Portal.submit(user.email(), user.site().pin())
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesRegex("[1-9][0-9]*"))
                    .body("type", equalTo("urn:selfenroll:problem:unavailable"));
            assertThat(Duration.between(start, Instant.now())).isLessThanOrEqualTo(Duration.ofSeconds(2));
        } finally {
            signal("CONT");
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Portal.submit(user.email(), user.site().pin()).statusCode() == 202);
    }

    /** To the test's broker, which is a child process of this JVM. */
    private static void signal(String name) throws IOException, InterruptedException {
        ProcessHandle broker = ProcessHandle.current()
                .descendants()
                // The database is the other child; it is no JVM.
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("java"))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(broker.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
