package io.selfenroll.systemtests.actor;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** A person with an address, in front of the portal and the mailbox. */
public record User(String url, String email) {

    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(30);

    public Response submit(String pin) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "pin", pin, "locale", "en"))
                .post(url + "/api/enrollment/v1/requests");
    }

    /** @return the reference code */
    public String request(String pin) {
        return submit(pin).then().statusCode(202).extract().path("reference");
    }

    /** Those that bring credentials. */
    public List<Mail> mails() {
        return allMails().stream().filter(Mail::bringsCredentials).toList();
    }

    /** Waits for another mail than those, known by a part of its subject. */
    public Mail awaitNotice(String subject) {
        return await().atMost(MAIL_PATIENCE)
                .until(
                        () -> allMails().stream()
                                .filter(mail -> mail.subject().contains(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<Mail> allMails() {
        return given().queryParam("to", email)
                .get(url + "/inbox/api/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("", Mail.class);
    }

    /** Waits until there are so many mails and gives the latest. */
    public Mail awaitMail(int count) {
        await().atMost(MAIL_PATIENCE).until(() -> mails().size() >= count);
        return mails().stream()
                .max(java.util.Comparator.comparing(Mail::id, User::byNumber))
                .orElseThrow();
    }

    private static int byNumber(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }
}
