package io.selfenroll.admin.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.KeyedHash;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.KeysResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PinTest {

    @Inject
    TestAdmins admins;

    @Inject
    EntityManager database;

    private Console platform;
    private TestSite site;

    @BeforeEach
    void createSite() {
        platform = admins.platform();
        site = TestSite.create(platform);
    }

    @Test
    void siteHasAPinFromTheStart() {
        platform.get("/sites/{id}/pin", site.id())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("current.pin", matchesPattern("[0-9]{8}"))
                .body("current.validFrom", notNullValue())
                .body("current.accepted", equalTo(0))
                .body("current.refused", equalTo(0))
                .body("previous", nullValue());
    }

    @Test
    void publishedStateHasTheKeyedHashOfThePinAndNotThePin() {
        String pin = currentPin();

        JsonNode state = published(1);

        KeyedHash hash = new KeyedHash(KeyFile.read(KeysResource.directory().resolve("pin-hash.jwks")), "pin");
        assertThat(state.at("/pins/0/hashes/0").asText()).isEqualTo(hash.hash(pin));
        assertThat(state.at("/pins/0/validUntil").isNull()).isTrue();
        assertThat(state.toString()).doesNotContain(pin);
    }

    @Test
    void rotationWithoutOverlapLeavesTheNewPinOnly() {
        String old = currentPin();

        String pin = rotate("{}")
                .then()
                .statusCode(201)
                .body("current.pin", not(equalTo(old)))
                .body("previous", nullValue())
                .extract()
                .path("current.pin");

        assertThat(currentPin()).isEqualTo(pin);
        assertThat(published(2).get("pins")).hasSize(1);
    }

    @Test
    void oldPinStaysValidForTheOverlap() {
        String old = currentPin();
        Instant before = Instant.now();

        String end = rotate("{\"overlapMinutes\":90}")
                .then()
                .statusCode(201)
                .body("previous.pin", equalTo(old))
                .extract()
                .path("previous.validUntil");

        assertThat(Instant.parse(end))
                .isBetween(before.plus(Duration.ofMinutes(90)), Instant.now().plus(Duration.ofMinutes(90)));
        JsonNode pins = published(2).get("pins");
        assertThat(pins).hasSize(2);
        assertThat(pins.at("/0/validUntil").isNull()).isTrue();
        assertThat(Instant.parse(pins.at("/1/validUntil").asText())).isEqualTo(Instant.parse(end));
    }

    @Test
    void neverMoreThanTwoPinsAreAccepted() {
        rotate("{\"overlapMinutes\":60}").then().statusCode(201);
        String second = currentPin();

        rotate("{\"overlapMinutes\":60}").then().statusCode(201).body("previous.pin", equalTo(second));

        assertThat(published(3).get("pins")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"overlapMinutes\":-1}", "{\"overlapMinutes\":43201}", "{\"overlapMinutes\":\"5\"}"})
    void overlapIsBetweenNothingAndThirtyDays(String rotation) {
        rotate(rotation).then().statusCode(400).body("violations.field", hasItem(endsWith("overlapMinutes")));
    }

    @Test
    void pinIsNotInTheDatabaseInClear() {
        String pin = currentPin();

        List<?> rows = database.createNativeQuery(
                        "SELECT CONCAT_WS('|', encrypted_pin, pin_hash) FROM pin WHERE site_id = :site")
                .setParameter("site", site.id().toString())
                .getResultList();
        List<?> events = database.createNativeQuery("SELECT payload FROM outbox_event WHERE payload LIKE :pin")
                .setParameter("pin", "%\"" + pin + "\"%")
                .getResultList();

        assertThat(rows).hasSize(1).allSatisfy(row -> assertThat(row.toString()).doesNotContain(pin));
        assertThat(events).isEmpty();
    }

    private String currentPin() {
        return platform.get("/sites/{id}/pin", site.id())
                .then()
                .statusCode(200)
                .extract()
                .path("current.pin");
    }

    private io.restassured.response.Response rotate(String body) {
        return platform.post(body, "/sites/{id}/pin/rotations", site.id());
    }

    private JsonNode published(long version) {
        return KafkaTopics.awaitEvent(
                "site",
                "site.changed.v1",
                state -> state.get("id").asText().equals(site.id().toString())
                        && state.get("version").asLong() == version);
    }
}
