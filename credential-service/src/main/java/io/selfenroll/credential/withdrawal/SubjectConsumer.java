package io.selfenroll.credential.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.StateTopics;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the state of users and sites. */
@ApplicationScoped
class SubjectConsumer {

    private static final String USERS = "user";
    private static final String SITES = "site";

    private final StateTopics stateTopics;
    private final Withdrawal withdrawal;

    SubjectConsumer(StateTopics stateTopics, Withdrawal withdrawal) {
        this.stateTopics = stateTopics;
        this.withdrawal = withdrawal;
    }

    @Incoming(USERS)
    @Blocking
    void users(ConsumerRecords<String, byte[]> batch) {
        stateTopics.apply(batch, events -> events.forEach(withdrawal::userChanged));
    }

    @Incoming(SITES)
    @Blocking
    void sites(ConsumerRecords<String, byte[]> batch) {
        stateTopics.apply(batch, events -> events.forEach(withdrawal::siteChanged));
    }
}
