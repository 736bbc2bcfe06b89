package io.selfenroll.admin.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.localstack.test.KafkaTopics;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatePublisherTest {

    private static final List<String> TOPICS = List.of("site", "user", "device-identifier", "message-template");
    private static final String BODY = "{{userName}}\n\n{{password}}\n\n{{enrollUrl}}";

    @Inject
    TestAdmins admins;

    @Inject
    StatePublisher publisher;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void stateThatTheBrokerLostIsPublishedAgain() throws Exception {
        Console platform = admins.platform();
        TestSite site = TestSite.create(platform);
        String user = platform.post(
                        Map.of("email", "uma@acme.example", "firstName", "Uma", "lastName", "Ser"),
                        "/sites/{site}/users",
                        site.id())
                .path("id");
        String device = platform.post(
                        Map.of("userId", user, "identifier", "C02XK1ABJG5J"),
                        "/sites/{site}/device-identifiers",
                        site.id())
                .path("id");
        platform.put(
                Map.of("subject", "Hello", "body", BODY),
                "/sites/{site}/templates/enrollment-credentials/en",
                site.id());
        awaitKeys(site, user, device);

        loseTopics();
        publisher.check();

        awaitKeys(site, user, device);
        int sites = KafkaTopics.read("site").size();
        publisher.check();
        TestSite later = TestSite.create(platform);
        await().until(() -> keys("site").contains(later.id().toString()));
        assertThat(KafkaTopics.read("site")).hasSize(sites + 1);
    }

    private void loseTopics() throws Exception {
        List<String> names = TOPICS.stream().map(topic -> "selfenroll." + topic).toList();
        try (Admin admin = Admin.create(kafka)) {
            admin.deleteTopics(names).all().get();
            await().until(() -> admin.listTopics().names().get().stream().noneMatch(names::contains));
        }
        TOPICS.forEach(KafkaTopics::create);
        await().until(() ->
                TOPICS.stream().allMatch(topic -> KafkaTopics.read(topic).isEmpty()));
    }

    private static void awaitKeys(TestSite site, String user, String device) {
        await().until(() -> keys("site").contains(site.id().toString()));
        await().until(() -> keys("user").contains(UUID.fromString(user).toString()));
        await().until(() -> keys("device-identifier").contains(device));
        await().until(() -> keys("message-template").contains(site.id() + ":enrollment-credentials:en"));
    }

    private static List<String> keys(String topic) {
        return KafkaTopics.read(topic).stream().map(message -> message.key()).toList();
    }
}
