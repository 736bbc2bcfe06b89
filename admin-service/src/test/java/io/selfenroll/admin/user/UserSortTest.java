package io.selfenroll.admin.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UserSortTest {

    @Inject
    TestAdmins admins;

    private TestSite site;
    private Console editor;

    @BeforeEach
    void createUsers() {
        site = TestSite.create(admins.platform());
        editor = admins.signedIn(AdminRole.EDITOR, site.id());
        add("d@acme.example", "Anna", "Meyer", "de", "sales");
        add("b@acme.example", "Berta", "Meyer", "en", "sales");
        add("c@acme.example", "Anna", "Meyer", "de", "it");
        add("a@acme.example", "Meye", "Zorn", null, "it");
        add("e@acme.example", "Emil", "Ärmel", "fi", "sales");
    }

    @ParameterizedTest
    @CsvSource({
        "email,abcde",
        "-email,edcba",
        "lastName,edcba",
        "-lastName,abcde",
        "createdAt,dbcae",
        "-createdAt,eacbd",
    })
    void eachOrderIsPagedThroughWithoutGapsOrRepeats(String sort, String order) {
        assertThat(pages(Map.of("sort", sort))).isEqualTo(order);
        assertThat(pages(Map.of("sort", sort, "q", "me"))).isEqualTo(order.replace("e", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "status=ACTIVE,abcde",
        "status=DISABLED,''",
        "tag=SALES,bde",
        "tag=nothing,''",
        "language=de,cd",
        "tag=sales&language=de,d",
        "q=anna m,cd",
        "q=anna meyer,cd",
        "q=meyer&tag=it,c",
        "q=E@ACME,e",
    })
    void filtersTogetherLeaveWhatFitsAllAndAreCounted(String filters, String left) {
        Map<String, String> query = new HashMap<>();
        for (String filter : filters.split("&")) {
            query.put(filter.split("=")[0], filter.split("=")[1]);
        }

        assertThat(pages(query)).isEqualTo(left);
        editor.call()
                .queryParams(query)
                .get(Console.API + "/sites/{site}/users/count", site.id())
                .then()
                .statusCode(200)
                .body("count", equalTo(left.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-", "--email", "email;drop table", "EMAIL"})
    void orderThatIsNoneIsRefused(String sort) {
        list(Map.of("sort", sort)).then().statusCode(400).body("violations.field", hasItem("sort"));
    }

    @Test
    void cursorOfAnotherOrderOrOfNoneIsRefused() {
        String cursor = list(Map.of("limit", 1, "sort", "createdAt")).path("next");

        list(Map.of("sort", "lastName", "cursor", cursor)).then().statusCode(400);
        list(Map.of("sort", "email", "cursor", cursor)).then().statusCode(400);
        list(Map.of("cursor", "bm9uZQ")).then().statusCode(400).body("violations.field", hasItem("cursor"));
    }

    private void add(String email, String firstName, String lastName, String language, String tag) {
        Map<String, Object> user = new HashMap<>();
        user.put("email", email);
        user.put("firstName", firstName);
        user.put("lastName", lastName);
        user.put("language", language);
        user.put("tags", List.of(tag));
        editor.post(user, "/sites/{site}/users", site.id()).then().statusCode(201);
    }

    /** First letters of the addresses, read two at a time. */
    private String pages(Map<String, ?> query) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> page = new HashMap<>(query);
            page.put("limit", 2);
            if (cursor != null) {
                page.put("cursor", cursor);
            }
            Response answer = list(page);
            answer.then().statusCode(200);
            List<String> emails = answer.path("items.email");
            seen.addAll(emails.stream().map(email -> email.substring(0, 1)).toList());
            cursor = answer.path("next");
        } while (cursor != null);
        return String.join("", seen);
    }

    private Response list(Map<String, ?> query) {
        return editor.call().queryParams(query).get(Console.API + "/sites/{site}/users", site.id());
    }
}
