package io.selfenroll.credential.site;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.Event;
import io.selfenroll.outbox.StateTopics;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the state of sites and users. */
@ApplicationScoped
class StateConsumer {

    private final StateTopics topics;
    private final ReadModel readModel;
    private final Withdrawal withdrawal;

    StateConsumer(StateTopics topics, ReadModel readModel, Withdrawal withdrawal) {
        this.topics = topics;
        this.readModel = readModel;
        this.withdrawal = withdrawal;
    }

    @Incoming(SiteChanged.TOPIC)
    @Blocking
    void sites(ConsumerRecords<String, byte[]> batch) {
        topics.apply(batch, SiteChanged.TYPE, this::applySites);
    }

    @Incoming(UserChanged.TOPIC)
    @Blocking
    void users(ConsumerRecords<String, byte[]> batch) {
        topics.apply(batch, UserChanged.TYPE, this::applyUsers);
    }

    /** The read model first: it takes the locks behind which nothing is issued meanwhile. */
    private void applySites(List<Event> events) {
        StateBatch<SiteChanged> sites = StateBatch.of(events, SiteChanged.class);
        readModel.applySites(sites.latest());
        withdrawal.sitesChanged(sites);
    }

    private void applyUsers(List<Event> events) {
        StateBatch<UserChanged> users = StateBatch.of(events, UserChanged.class);
        readModel.applyUsers(users.latest());
        withdrawal.usersChanged(users);
    }
}
