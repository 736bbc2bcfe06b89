package io.selfenroll.enrollment.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecurityTxtTest {

    private static final Instant NOON = Instant.parse("2030-01-02T12:00:00Z");

    /** Nothing is set in tests: a made-up contact would send reports to nobody. */
    @Test
    void withoutAContactThereIsNone() {
        given().get("/.well-known/security.txt").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void tellsWhatIsConfiguredInTheFieldsOfTheStandard() {
        assertThat(new SecurityTxt(
                                "https://enroll.example",
                                List.of(
                                        URI.create("mailto:security@acme.example"),
                                        URI.create("https://acme.example/report")),
                                URI.create("https://acme.example/policy"),
                                List.of("en", "fi"))
                        .at(NOON))
                .isEqualTo("""
                        Contact: mailto:security@acme.example
                        Contact: https://acme.example/report
                        Policy: https://acme.example/policy
                        Preferred-Languages: en, fi
                        Canonical: https://enroll.example/.well-known/security.txt
                        Expires: 2030-04-02T00:00:00Z
                        """);
    }

    @Test
    void isNeverStaleAndNeverGoodForAYear() {
        String text = new SecurityTxt(
                        "https://enroll.example", List.of(URI.create("tel:+1-201-555-0123")), null, List.of("en"))
                .at(NOON);
        Instant expires = Instant.parse(text.replaceAll("(?s).*Expires: (\\S+)\n$", "$1"));
        assertThat(Duration.between(NOON, expires)).isBetween(Duration.ofDays(30), Duration.ofDays(364));
        assertThat(text).doesNotContain("Policy");
    }

    @Test
    void aContactThatNobodyCouldFollowIsRefused() {
        for (String contact : List.of("security@acme.example", "javascript:alert(1)", "http://acme.example/report")) {
            assertThatThrownBy(() -> new SecurityTxt(
                            "https://enroll.example", List.of(URI.create(contact)), null, List.of("en")))
                    .hasMessageContaining("selfenroll.security.contact is " + contact);
        }
        assertThatThrownBy(() -> new SecurityTxt(
                        "https://enroll.example",
                        List.of(URI.create("tel:1")),
                        URI.create("http://acme.example/"),
                        List.of("en")))
                .hasMessageContaining("selfenroll.security.policy");
    }
}
