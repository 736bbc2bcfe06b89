package io.selfenroll.admin.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.admin.csvimport.ImportConsole;
import org.assertj.core.api.SoftAssertions;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 50,000 users in one site and as many again as a neighbour has, through the API. The times are logged; what is asserted
 * leaves room for a busy machine, but none for a query that reads the whole site per page.
 */
@QuarkusTest
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UsersAtScaleTest {

    private static final Logger LOG = Logger.getLogger(UsersAtScaleTest.class);
    private static final int USERS = 50_000;
    private static final int NEIGHBOURS = 2_000;
    private static final List<String> FIRST_NAMES =
            List.of("Anna", "Bert", "Åsa", "Dora", "Emil", "Frida", "Georg", "Hanna", "Ida", "Jussi", "Kai", "Lea");
    private static final List<String> LAST_NAMES =
            List.of("Müller", "Virtanen", "Smith", "Korhonen", "Weber", "Nieminen", "Jones", "Ahlström", "Zimmer");

    @Inject
    TestAdmins admins;

    @Inject
    AgroalDataSource database;

    @Inject
    UserSearch search;

    private UUID site;
    private Console editor;

    @BeforeEach
    void createSitesOnce() {
        if (site != null) {
            return;
        }
        Console platform = admins.platform();
        site = TestSite.create(platform).id();
        UUID[] neighbours = {
            TestSite.create(platform).id(), TestSite.create(platform).id()
        };
        editor = admins.signedIn(AdminRole.EDITOR, site, neighbours[0], neighbours[1]);
        for (UUID neighbour : neighbours) {
            new ImportConsole(editor, neighbour, "user-imports").run(file(NEIGHBOURS));
        }
    }

    @Test
    @Order(1)
    void fiftyThousandRowsAreImportedAndPublishedWithinAMinute() {
        ImportConsole imports = new ImportConsole(editor, site, "user-imports");
        String text = file(USERS);
        String id = imports.uploaded(text);
        long start = System.nanoTime();
        imports.through(id, "check").then().body("result.created", equalTo(USERS));
        long checked = System.nanoTime();
        imports.through(imports.uploaded(text), "run").then().body("result.created", equalTo(USERS));
        long stored = System.nanoTime();
        await().atMost(Duration.ofSeconds(60)).until(() -> number("SELECT COUNT(*) FROM outbox_event") == 0);
        long published = System.nanoTime();
        imports.run(text).then().body("result.unchanged", equalTo(USERS));
        long again = System.nanoTime();

        LOG.infof(
                "%d users: checked in %d ms, stored in %d ms, published %d ms later; the same file again in %d ms",
                USERS, ms(start, checked), ms(checked, stored), ms(stored, published), ms(published, again));
        assertThat(number("SELECT COUNT(*) FROM outbox_event")).isZero();
        assertThat(ms(checked, published)).isLessThan(60_000);
    }

    @Test
    @Order(2)
    void eachPageIsFoundByAnIndex() throws SQLException {
        disableSome();
        execute("ANALYZE TABLE site_user, user_tag");
        SoftAssertions softly = new SoftAssertions();
        for (UserFilter filter : filters()) {
            for (String sort : List.of("email", "-email", "lastName", "-lastName", "createdAt", "-createdAt")) {
                UserSort.Order order = UserSort.Order.of(sort);
                assertIndexed(softly, UserSql.page(filter, search.use(filter), order, null, 51));
                assertIndexed(softly, UserSql.page(filter, search.use(filter), order, position(order), 51));
            }
        }
        softly.assertAll();
    }

    @Test
    @Order(3)
    void eachPageComesSoon() {
        Map<String, Long> medians = new TreeMap<>();
        for (UserFilter filter : filters()) {
            for (String sort : List.of("email", "lastName", "-createdAt")) {
                medians.put(filter.facts() + " by " + sort, median(filter, sort, "/sites/{site}/users"));
            }
            medians.put(filter.facts() + " counted", median(filter, "email", "/sites/{site}/users/count"));
        }
        medians.put("tags", median(filters().getFirst(), "email", "/sites/{site}/user-tags"));
        long start = System.nanoTime();
        byte[] export = editor.call()
                .accept("text/csv")
                .get(Console.API + "/sites/{site}/users.csv", site)
                .asByteArray();
        LOG.infof("Exported %d bytes in %d ms", export.length, ms(start, System.nanoTime()));
        medians.forEach((what, median) -> LOG.infof("%4d ms %s", median, what));

        assertThat(medians.values()).allMatch(median -> median < 500);
        assertThat(new String(export, StandardCharsets.UTF_8).lines().count()).isEqualTo(USERS + 1);
    }

    private List<UserFilter> filters() {
        return List.of(
                filter(null, null, null, null),
                filter("u", null, null, null),
                filter("user4", null, null, null),
                filter("user49999@", null, null, null),
                filter("Virt", null, null, null),
                filter("Åsa", null, null, null),
                filter("anna v", null, null, null),
                filter("nobody", null, null, null),
                filter(null, UserStatus.DISABLED, null, null),
                filter(null, UserStatus.ACTIVE, null, null),
                filter(null, null, "all", null),
                filter(null, null, "rare", null),
                filter(null, null, "none", null),
                filter(null, null, null, "fi"),
                filter(null, null, null, "sv"),
                filter("anna", UserStatus.ACTIVE, "all", "de"));
    }

    private UserFilter filter(String text, UserStatus status, String tag, String language) {
        return new UserFilter(site, text, status, tag, language);
    }

    private static String file(int users) {
        StringBuilder text = new StringBuilder("email,firstName,lastName,phone,language,tags\n");
        IntStream.range(0, users)
                .forEach(i -> text.append("user%05d@acme.example,%s,%s%s,+35840%07d,%s,%s%n"
                        .formatted(
                                i,
                                FIRST_NAMES.get(i % FIRST_NAMES.size()),
                                LAST_NAMES.get(i * 7 % LAST_NAMES.size()),
                                i % 3 == 0 ? "-" + LAST_NAMES.get(i * 5 % LAST_NAMES.size()) : "",
                                i,
                                i % 4 == 0 ? "" : i % 2 == 0 ? "de" : "fi",
                                i % 1000 == 0 ? "all|rare" : "all")));
        return text.toString();
    }

    private void disableSome() {
        List<String> ids = editor.call()
                .queryParam("limit", 200)
                .queryParam("sort", "-email")
                .get(Console.API + "/sites/{site}/users", site)
                .path("items.id");
        editor.post(Map.of("userIds", ids, "status", "DISABLED"), "/sites/{site}/users/changes", site)
                .then()
                .body("changed", equalTo(200));
    }

    private List<Object> position(UserSort.Order order) {
        Response page = editor.call()
                .queryParam("limit", 200)
                .queryParam(
                        "sort",
                        (order.descending() ? "-" : "")
                                + Map.of(
                                                UserSort.EMAIL, "email",
                                                UserSort.LAST_NAME, "lastName",
                                                UserSort.CREATED_AT, "createdAt")
                                        .get(order.by()))
                .get(Console.API + "/sites/{site}/users", site);
        return order.position(page.path("next"));
    }

    private long median(UserFilter filter, String sort, String path) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            var call = editor.call().queryParam("sort", sort);
            filter.facts().forEach((name, value) -> {
                if (value != null) {
                    call.queryParam(name, value);
                }
            });
            long start = System.nanoTime();
            call.get(Console.API + path, site).then().statusCode(200);
            times.add(ms(start, System.nanoTime()));
        }
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** Every table of the plan is reached by a key; only the rows that were found are sorted and joined without one. */
    private void assertIndexed(SoftAssertions softly, UserSql sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN " + sql.text())) {
            for (int i = 0; i < sql.parameters().size(); i++) {
                explain.setObject(i + 1, sql.parameters().get(i));
            }
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    String table = row.getString("table");
                    if (table != null && !table.startsWith("<")) {
                        softly.assertThat(row.getString("key"))
                                .as(
                                        "key of %s (%s) for %s %s",
                                        table, row.getString("type"), sql.text(), sql.parameters())
                                .isNotNull();
                    }
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private long number(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long ms(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
