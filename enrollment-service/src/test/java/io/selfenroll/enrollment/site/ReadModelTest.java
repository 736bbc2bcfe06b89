package io.selfenroll.enrollment.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.keys.RandomText;
import io.selfenroll.outbox.Ids;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadModelTest {

    private static final String PATH = "/api/enrollment/v1/sites/";

    @Inject
    Tables tables;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void publishedSiteHasAPublicView() {
        TestSite site = tables.known(TestSite.make().named("Ácme <b>& Sons</b>").terms(7, "Be kind."));

        given().get(PATH + site.slug())
                .then()
                .statusCode(200)
                .body("slug", equalTo(site.slug()))
                .body("name", equalTo("Ácme <b>& Sons</b>"))
                .body("languages", equalTo(List.of("en", "de")))
                .body("defaultLanguage", equalTo("en"))
                .body("clients[0].platform", equalTo("ANDROID"))
                .body("clients[0].url", equalTo("https://play.example/agent"))
                .body("clients[0].steps", equalTo(List.of("Install the app.", "Allow it to manage this device.")))
                .body("terms.version", equalTo(7))
                .body("terms.text", equalTo("Be kind."))
                .body("branding.colour", nullValue())
                .body("branding.logoUrl", nullValue())
                .body("allowedPlatforms", empty())
                .body("size()", equalTo(8));
    }

    @Test
    void brandingAndPlatformsArePublic() {
        byte[] logo = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
        TestSite site = tables.known(TestSite.make().branding("#123456", logo).allowing("ANDROID", "IOS"));

        String url = given().get(PATH + site.slug())
                .then()
                .statusCode(200)
                .body("branding.colour", equalTo("#123456"))
                .body("allowedPlatforms", equalTo(List.of("ANDROID", "IOS")))
                .extract()
                .path("branding.logoUrl");
        assertThat(url).startsWith(PATH + site.slug() + "/logo?v=");
        byte[] served = given().get(url)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", "public, max-age=86400")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(served).isEqualTo(logo);
    }

    @Test
    void anotherLogoHasAnotherAddressAndNoneHasNone() {
        TestSite site = tables.known(TestSite.make().branding(null, new byte[] {1}));
        String first = given().get(PATH + site.slug()).path("branding.logoUrl");

        tables.known(site.branding(null, new byte[] {2}));
        String second = given().get(PATH + site.slug()).path("branding.logoUrl");
        assertThat(second).isNotEqualTo(first);

        tables.known(site.branding(null, null));
        given().get(PATH + site.slug()).then().body("branding.logoUrl", nullValue());
        given().get(second).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void logoOfADisabledSiteIsNotFound() {
        TestSite site =
                tables.known(TestSite.make().branding(null, new byte[] {1}).disabled());

        given().get(PATH + site.slug() + "/logo").then().statusCode(404);
    }

    @Test
    void siteWithoutTermsSaysNull() {
        TestSite site = tables.known(TestSite.make());

        given().get(PATH + site.slug()).then().statusCode(200).body("terms", nullValue());
    }

    @Test
    void disabledSiteHasNoPublicView() {
        TestSite site = tables.known(TestSite.make().disabled());

        given().get(PATH + site.slug()).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "%27%20OR%201=1", "<script>"})
    void unknownSlugIsNotFound(String slug) {
        given().urlEncodingEnabled(!slug.contains("%"))
                .get(PATH + slug)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2f..%2fetc", "a%00b"})
    void slugThatIsNoPartOfAPathIsRefused(String slug) {
        given().urlEncodingEnabled(false)
                .get(PATH + slug)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void olderAndEqualStatesAreIgnored() {
        TestSite site = tables.known(TestSite.make().version(5).named("New"));
        List<TestSite> later = Stream.generate(TestSite::make).limit(16).toList();

        site.version(4).named("Old").publish();
        site.version(5).named("Same").publish();

        // One key decides the partition; sixteen later keys reach all four, so the two states above were read by then.
        later.forEach(tables::known);
        assertThat(siteNames(site.id())).containsExactly("New");
    }

    @Test
    void tombstonesDelete() {
        TestSite site = tables.known(TestSite.make());
        TestUser user = tables.known(site.user());

        user.delete();
        site.delete();

        await().untilAsserted(() -> {
            assertThat(siteNames(site.id())).isEmpty();
            assertThat(tables.read(
                            "select hash from site_pin where site_id = ?",
                            site.id().toString()))
                    .isEmpty();
            assertThat(tables.read(
                            "select id from app_user where id = ?", user.id().toString()))
                    .isEmpty();
        });
        given().get(PATH + site.slug()).then().statusCode(404);
    }

    @Test
    void newPinsReplaceTheOldOnes() {
        TestSite site = tables.known(TestSite.make());
        UUID next = Ids.next();

        tables.known(site.rotatePin(next, RandomText.digits(8), Instant.parse("2031-02-03T04:05:06.123456Z")));

        assertThat(tables.read(
                        "select concat_ws(' ', pin_id, valid_until) from site_pin where site_id = ?"
                                + " order by valid_until",
                        site.id().toString()))
                .containsExactly(next.toString(), site.pinId() + " 2031-02-03 04:05:06.123456");
    }

    @Test
    void emptiedTablesAreRebuiltFromTheTopics() {
        TestSite site = tables.known(TestSite.make());
        TestUser user = tables.known(site.user());

        tables.write("delete from site");
        tables.write("delete from app_user");
        tables.write("delete from topic_position");
        rebalance("site", "enrollment-service.sites");
        rebalance("user", "enrollment-service.users");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(siteNames(site.id())).containsExactly(site.name());
            assertThat(tables.read(
                            "select email from app_user where id = ?", user.id().toString()))
                    .containsExactly(user.email());
        });
    }

    private List<String> siteNames(UUID id) {
        return tables.read("select name from site where id = ?", id.toString());
    }

    /** Joins and leaves the group, as another instance of the service would: its partitions are assigned anew. */
    private void rebalance(String topic, String group) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                kafka,
                "group.id",
                group,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("selfenroll." + topic));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200));
                return !consumer.assignment().isEmpty();
            });
        }
    }
}
