package io.selfenroll.enrollment.device.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestDevice;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestTokens;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.credential.OfferedCredential;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeviceListTest {

    @Inject
    Tables tables;

    private TestSite site;
    private TestUser uma;
    private TestUser ben;
    private TestDevice tablet;
    private TestDevice phone;
    private TestDevice laptop;

    @BeforeEach
    void prepare() {
        site = tables.known(TestSite.make());
        uma = tables.known(site.user());
        ben = tables.known(site.user());
        tablet = TestDevice.enroll(
                OfferedCredential.tagged(uma, "sales"),
                "b-Tablet",
                Map.of("platform", "IOS", "imei", "490154203237518"));
        phone = TestDevice.enroll(OfferedCredential.tagged(ben, "sales", "helsinki"), "A-Phone", Map.of());
        laptop = TestDevice.enroll(
                OfferedCredential.of(ben), "c-Laptop", Map.of("platform", "WINDOWS", "serialNumber", "PF-3ABC"));
        phone.sync().then().statusCode(200);
        laptop.sync().then().statusCode(200);
        synced(phone, "2026-01-10 08:00:00");
        synced(laptop, "2026-01-12 08:00:00");
    }

    private void synced(TestDevice device, String time) {
        tables.write(
                "update device set last_sync_at = ? where id = ?",
                time,
                device.id().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "platform, IOS, tablet",
        "platform, ANDROID, phone",
        "ownership, PERSONAL, tablet phone laptop",
        "ownership, CORPORATE, ''",
        "tag, sales, tablet phone",
        "tag, ' Helsinki ', phone",
        "tag, sal, ''",
        "syncedBefore, 2026-01-11T00:00:00Z, tablet phone",
        "syncedAfter, 2026-01-11T00:00:00Z, laptop",
        "syncedAfter, 2026-01-10T08:00:00Z, phone laptop",
        "status, ENROLLED, tablet",
        "q, 490154, tablet",
        "q, pf-3, laptop",
        "q, -PHONE, phone"
    })
    void listIsFiltered(String parameter, String value, String expected) {
        assertThat(ids(asked(parameter, value))).containsExactlyInAnyOrderElementsOf(named(expected));
    }

    @Test
    void filtersAreCombined() {
        JsonPath page = reader().queryParam("userId", ben.id())
                .queryParam("tag", "sales")
                .queryParam("status", "CONNECTED")
                .queryParam("q", "phone")
                .queryParam("syncedBefore", "2026-01-11T00:00:00Z")
                .queryParam("sort", "name")
                .get(TestDevice.PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(ids(page)).containsExactlyElementsOf(named("phone"));
    }

    @ParameterizedTest
    @CsvSource({
        "enrolledAt, tablet phone laptop",
        "-enrolledAt, laptop phone tablet",
        "lastSyncAt, tablet phone laptop",
        "-lastSyncAt, laptop phone tablet",
        "name, phone tablet laptop",
        "-name, laptop tablet phone"
    })
    void everyOrderGoesOnPageByPage(String sort, String expected) {
        assertThat(pages(sort)).containsExactlyElementsOf(named(expected));
    }

    @Test
    void devicesOfOneAddressStayTogether() {
        List<String> ascending = pages("email");
        List<String> descending = new ArrayList<>(pages("-email"));

        boolean umaFirst = Comparator.<String>naturalOrder().compare(uma.email(), ben.email()) < 0;
        assertThat(ascending.indexOf(tablet.id().toString())).isEqualTo(umaFirst ? 0 : 2);
        assertThat(descending).containsExactlyElementsOf(ascending.reversed());
    }

    @Test
    void cursorOfAnotherOrderIsRefused() {
        String cursor = asked("limit", "1").getString("next");

        reader().queryParam("sort", "name")
                .queryParam("cursor", cursor)
                .get(TestDevice.PATH)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrolledAt", "lastSyncAt", "name", "email"})
    void administratorOfSeveralSitesSeesThemInOneOrder(String sort) {
        TestSite other = tables.known(TestSite.make());
        TestDevice foreign = TestDevice.enroll(tables.known(other.user()));

        List<String> seen = ids(given().cookie(TestTokens.COOKIE, TestTokens.admin("reader", site.id(), other.id()))
                .queryParam("sort", sort)
                .get(TestDevice.PATH)
                .jsonPath());

        assertThat(seen).hasSize(4).contains(foreign.id().toString());
    }

    @Test
    void listTellsWhenAndByWhomADeviceWasRetired() {
        phone.authorized().delete(TestDevice.PATH + "/me").then().statusCode(204);

        JsonPath page = asked("status", "RETIRED");

        assertThat(page.getString("items[0].retiredBy")).isEqualTo("user");
        assertThat(Instant.parse(page.getString("items[0].retiredAt"))).isBeforeOrEqualTo(Instant.now());
        assertThat(page.getString("items[0].credentialId"))
                .isEqualTo(phone.credential().credentialId().toString());
    }

    private List<String> pages(String sort) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = reader().queryParam("sort", sort)
                    .queryParam("limit", 1)
                    .queryParam("cursor", cursor)
                    .get(TestDevice.PATH)
                    .jsonPath();
            seen.addAll(ids(page));
            cursor = page.getString("next");
        }
        return seen;
    }

    private JsonPath asked(String parameter, String value) {
        return reader().queryParam(parameter, value)
                .get(TestDevice.PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> ids(JsonPath page) {
        return page.getList("items.id", String.class);
    }

    private List<String> named(String names) {
        Map<String, TestDevice> devices = Map.of("tablet", tablet, "phone", phone, "laptop", laptop);
        return Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> devices.get(name).id().toString())
                .toList();
    }

    private RequestSpecification reader() {
        return given().cookie(TestTokens.COOKIE, TestTokens.admin("reader", site.id()));
    }
}
