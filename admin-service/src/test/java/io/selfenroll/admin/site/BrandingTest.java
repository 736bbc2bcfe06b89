package io.selfenroll.admin.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.branding.Pictures;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BrandingTest {

    @Inject
    TestAdmins admins;

    private Console platform;
    private TestSite site;

    @BeforeEach
    void createSite() {
        platform = admins.platform();
        site = TestSite.create(platform);
    }

    @Test
    void colourOnWhichWhiteTextIsReadableIsStoredAndPublished() {
        platform.put("{\"colour\":\"#0B5CAD\"}", "/sites/{id}/branding", site.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("branding.colour", equalTo("#0b5cad"));

        assertThat(published(2).at("/branding/colour").asText()).isEqualTo("#0b5cad");
        platform.put("{\"colour\":null}", "/sites/{id}/branding", site.id())
                .then()
                .statusCode(200)
                .body("branding.colour", nullValue());
    }

    @Test
    void paleColourIsRefusedWithItsContrastAndADarkerOne() {
        platform.put("{\"colour\":\"#ff0000\"}", "/sites/{id}/branding", site.id())
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("colour"))
                .body("violations[0].message", matchesPattern(".* 3\\.99:1 .*#[d-f][0-9a-f]0000 would do"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#fff", "#0b5cad;", "url(x)", ""})
    void whatIsNoColourIsRefused(String colour) {
        platform.put("{\"colour\":\"" + colour + "\"}", "/sites/{id}/branding", site.id())
                .then()
                .statusCode(400)
                .body("violations[0].field", containsString("colour"));
    }

    @Test
    void logoIsFittedShownAndPublished() {
        String url = upload(platform.call(), Pictures.png(960, 160))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("branding.logo.width", equalTo(480))
                .body("branding.logo.height", equalTo(80))
                .extract()
                .path("branding.logo.url");

        byte[] shown = platform.call()
                .accept("image/*")
                .get(url)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        assertThat(Base64.getDecoder()
                        .decode(published(2).at("/branding/logoPng").asText()))
                .isEqualTo(shown);
    }

    @Test
    void otherPictureHasAnotherAddress() {
        String one = upload(platform.call(), Pictures.png(10, 10)).path("branding.logo.url");
        String two = upload(platform.call(), Pictures.png(10, 11)).path("branding.logo.url");

        assertThat(two).isNotEqualTo(one);
    }

    @Test
    void removedLogoIsGoneEverywhere() {
        upload(platform.call(), Pictures.png(10, 10)).then().statusCode(200);

        platform.delete("/sites/{id}/logo", site.id()).then().statusCode(204).header("ETag", equalTo("\"3\""));

        platform.call()
                .accept("image/*")
                .get(Console.API + "/sites/{id}/logo", site.id())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        platform.get("/sites/{id}", site.id()).then().body("branding.logo", nullValue());
        assertThat(published(3).at("/branding/logoPng").isNull()).isTrue();
        platform.delete("/sites/{id}/logo", site.id()).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 zip", "<svg xmlns='x' onload='alert(1)'/>", "GIF89a..", "MZ program"})
    void renamedBinaryIsRefusedWithAdvice(String content) {
        upload(platform.call(), content.getBytes(StandardCharsets.ISO_8859_1))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:logo-refused"))
                .body("detail", containsString("PNG"));
    }

    @Test
    void fileOfMoreThanAMegabyteIsRefusedBeforeItIsRead() {
        upload(
                        platform.call(),
                        String.join("", Collections.nCopies(1_100_000, "x")).getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:selfenroll:problem:too-large"));
    }

    @Test
    void secondOfTwoEditorsIsToldWhatTheFirstDid() {
        platform.put("{\"colour\":\"#0b5cad\"}", "/sites/{id}/branding", site.id())
                .then()
                .statusCode(200);

        upload(platform.call().header("If-Match", "\"1\""), Pictures.png(10, 10))
                .then()
                .statusCode(412)
                .body("current.branding.colour", equalTo("#0b5cad"));
        platform.call()
                .header("If-Match", "\"1\"")
                .body("{\"colour\":null}")
                .put(Console.API + "/sites/{id}/branding", site.id())
                .then()
                .statusCode(412);
        platform.call()
                .header("If-Match", "\"1\"")
                .delete(Console.API + "/sites/{id}/logo", site.id())
                .then()
                .statusCode(412);
    }

    private Response upload(RequestSpecification call, byte[] file) {
        return call.contentType("image/png").body(file).put(Console.API + "/sites/{id}/logo", site.id());
    }

    private JsonNode published(long version) {
        return KafkaTopics.awaitEvent(
                "site",
                "site.changed.v1",
                state -> state.get("id").asText().equals(site.id().toString())
                        && state.get("version").asLong() == version);
    }
}
