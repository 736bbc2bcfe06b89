package io.selfenroll.credential.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.credential.Batches;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Subjects;
import io.selfenroll.localstack.test.KafkaTopics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadModelTest {

    private final UUID site = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @Inject
    Database database;

    private void await(String sql, UUID id, String expected) {
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(database.text(sql, id.toString())).isEqualTo(expected));
    }

    @Test
    void aPublishedUserOfAPublishedSiteCanBeIssuedACredential() {
        Subjects.publishSite(site, "ACTIVE");
        Subjects.publishUser(site, user, "ACTIVE");
        await("select credential_life_minutes from site where id = ?", site, "30");
        await("select email from app_user where id = ?", user, Subjects.email(user));

        UUID credential = Batches.mail(site, user);

        assertThat(Batches.event("credential.issued.v1", credential)
                        .get("siteName")
                        .asText())
                .isEqualTo("Acme");
    }

    @Test
    void aTombstoneDeletes() {
        Subjects.publishUser(site, user, "ACTIVE");
        await("select count(*) from app_user where id = ?", user, "1");

        Subjects.publishUser(site, user, null);

        await("select count(*) from app_user where id = ?", user, "0");
    }

    @Test
    void anOlderStateDoesNotOverwriteANewerOne() {
        String type = "user.changed.v1";
        KafkaTopics.send("user", user.toString(), type, Subjects.userJson(site, user, "ACTIVE", 9));
        await("select version from app_user where id = ?", user, "9");
        KafkaTopics.send("user", user.toString(), type, Subjects.userJson(site, user, "ACTIVE", 3));
        KafkaTopics.send("user", user.toString(), type, Subjects.userJson(site, user, "ACTIVE", 10));

        await("select version from app_user where id = ?", user, "10");
    }
}
