package io.selfenroll.systemtests.actor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A signed-in administrator who uses the API as the console does. */
public final class Administrator {

    private static final String CREDENTIALS = "/api/credentials/v1/credentials";
    private static final String COOKIE = "__Host-selfenroll-session";

    private final String url;
    private final String session;
    private final StateTopic sites;
    private final StateTopic users;
    private final StateTopic deviceIdentifiers;

    private Administrator(String url, String kafka, String session) {
        this.url = url;
        this.session = session;
        this.sites = new StateTopic(kafka, "selfenroll.site");
        this.users = new StateTopic(kafka, "selfenroll.user");
        this.deviceIdentifiers = new StateTopic(kafka, "selfenroll.device-identifier");
    }

    /** @param kafka where this administrator sees that changes have been published */
    public static Administrator signIn(String url, String kafka, String email, String password) {
        Response answer = given().header("Origin", url)
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post(url + "/api/admin/v1/session");
        answer.then().statusCode(200);
        return new Administrator(url, kafka, answer.getCookie(COOKIE));
    }

    /** A call with this administrator's session. */
    public RequestSpecification call() {
        return given().header("Origin", url).cookie(COOKIE, session).contentType(ContentType.JSON);
    }

    public String session() {
        return session;
    }

    public boolean signedIn() {
        return call().get(api("/session")).statusCode() == 200;
    }

    public String api(String path) {
        return url + "/api/admin/v1" + path;
    }

    /** A fresh site of its own name, so that tests do not meet. */
    public Site createSite() {
        String slug = "s" + UUID.randomUUID().toString().substring(0, 8);
        String id = call().body(Map.of("name", "Site " + slug, "slug", slug))
                .post(api("/sites"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        sites.awaitKeys(List.of(id));
        return new Site(id, slug, pin(id).getString("current.pin"));
    }

    public JsonPath pin(String siteId) {
        return call().get(api("/sites/" + siteId + "/pin"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** @return the new PIN */
    public String rotatePin(Site site, int overlapMinutes) {
        long before = sites.changesOf(site.id());
        String pin = call().body(Map.of("overlapMinutes", overlapMinutes))
                .post(api("/sites/" + site.id() + "/pin/rotations"))
                .then()
                .statusCode(201)
                .extract()
                .path("current.pin");
        sites.awaitChangesOf(site.id(), before + 1);
        return pin;
    }

    /** @return the user's id */
    public String addUser(Site site, String email) {
        return addUsers(site, List.of(email)).getFirst();
    }

    /** @return the users' ids */
    public List<String> addUsers(Site site, List<String> emails) {
        List<String> ids = emails.stream().map(email -> add(site, email)).toList();
        users.awaitKeys(ids);
        return ids;
    }

    /** From a file; other services may not have heard of them yet. */
    public void importUsers(Site site, List<String> emails) {
        String imports = api("/sites/" + site.id() + "/user-imports");
        String id = call().contentType("application/octet-stream")
                .body(("email,firstName,lastName\n" + String.join(",Uma,Ser\n", emails) + ",Uma,Ser\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post(imports)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        call().post(imports + "/" + id + "/run").then().statusCode(202);
        await().atMost(Duration.ofMinutes(1)).until(() -> created(imports + "/" + id) == emails.size());
    }

    private int created(String run) {
        Integer created = call().get(run).then().statusCode(200).extract().path("result.created");
        return created == null ? 0 : created;
    }

    private String add(Site site, String email) {
        return call().body(Map.of("email", email, "firstName", "Uma", "lastName", "Ser"))
                .post(api("/sites/" + site.id() + "/users"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public void inviteEditor(Site site, String email) {
        call().body(Map.of("email", email, "name", "Edda Tor", "role", "EDITOR", "sites", List.of(site.id())))
                .post(api("/admins"))
                .then()
                .statusCode(201);
    }

    public boolean hasAudited(Site site, String action) {
        return !call().queryParam("site", site.id())
                .queryParam("action", action)
                .get(api("/audit"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .isEmpty();
    }

    public void disableUser(Site site, String id, String email) {
        long before = users.changesOf(id);
        call().body(Map.of(
                        "email", email, "firstName", "Off", "lastName", "Line", "language", "en", "status", "DISABLED"))
                .put(api("/sites/" + site.id() + "/users/" + id))
                .then()
                .statusCode(200);
        users.awaitChangesOf(id, before + 1);
    }

    /** @param settings what to change, the rest stays as it is for a fresh site */
    public void changeSite(Site site, Map<String, Object> settings) {
        long before = sites.changesOf(site.id());
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "Site " + site.slug(),
                "status",
                "ACTIVE",
                "languages",
                List.of("en"),
                "defaultLanguage",
                "en",
                "credentialLifeMinutes",
                60,
                "clients",
                List.of()));
        body.putAll(settings);
        call().body(body).put(api("/sites/" + site.id())).then().statusCode(200);
        sites.awaitChangesOf(site.id(), before + 1);
    }

    /** Registers a serial number for a user before the device enrolls. */
    public void registerDevice(Site site, String email, String serialNumber) {
        String id = call().body(Map.of("email", email, "identifier", serialNumber, "kind", "SERIAL"))
                .post(api("/sites/" + site.id() + "/device-identifiers"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        deviceIdentifiers.awaitKeys(List.of(id));
    }

    /** A device as the console shows it. */
    public JsonPath device(String id) {
        return call().get(url + "/api/enrollment/v1/devices/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /**
     * Credentials for these users, by mail or shown, with tags for their devices; sent again under one batch id until
     * credential-service has heard of everybody.
     *
     * @return one item per user
     */
    public List<Map<String, Object>> issueCredentials(
            Site site, List<String> userIds, String handOver, List<String> tags) {
        Map<String, Object> batch = Map.of(
                "batchId", UUID.randomUUID(),
                "siteId", site.id(),
                "userIds", userIds,
                "deviceTags", tags,
                "handOver", handOver);
        List<Map<String, Object>> issued = new ArrayList<>();
        await().until(() -> {
            Response answer = call().body(batch).post(url + CREDENTIALS);
            if (answer.statusCode() == 201) {
                issued.addAll(answer.jsonPath().getList("items"));
            }
            return issued.size() == userIds.size();
        });
        return issued;
    }

    /** Waits until the service that issues credentials has heard of all users of the site. */
    public void awaitKnownToCredentials(Site site, int users) {
        List<String> ids = call().get(api("/sites/" + site.id() + "/users"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(ids).hasSize(users);
        issueCredentials(site, ids, "SHOW", List.of());
    }

    public JsonPath credential(Object id) {
        return call().get(url + CREDENTIALS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The devices of a user, as the console lists them. */
    public JsonPath devices(Site site, String userId) {
        return call().queryParam("site", site.id())
                .queryParam("userId", userId)
                .get(url + "/api/enrollment/v1/devices")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public Response saveTemplate(Site site, String subject, String body) {
        return call().body(Map.of("subject", subject, "body", body))
                .put(api("/sites/" + site.id() + "/templates/enrollment-credentials/en"));
    }

    /** The enrollment with this reference code, or null when the console does not show it yet. */
    public JsonPath enrollment(String reference) {
        List<String> found = call().queryParam("q", reference)
                .get(api("/enrollments"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.requestId");
        return found.isEmpty()
                ? null
                : call().get(api("/enrollments/" + found.getFirst()))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
    }

    /** Its stage, or {@code UNSEEN}. */
    public String stage(String reference) {
        JsonPath enrollment = enrollment(reference);
        return enrollment == null ? "UNSEEN" : enrollment.getString("stage");
    }
}
