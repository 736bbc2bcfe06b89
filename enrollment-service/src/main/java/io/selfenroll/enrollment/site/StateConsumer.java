package io.selfenroll.enrollment.site;

import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.StateTopics;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the state topics of sites and users. */
@ApplicationScoped
class StateConsumer {

    private final StateTopics topics;
    private final ReadModel readModel;

    StateConsumer(StateTopics topics, ReadModel readModel) {
        this.topics = topics;
        this.readModel = readModel;
    }

    @Incoming(SiteChanged.TOPIC)
    @Blocking
    void sites(ConsumerRecords<String, byte[]> batch) {
        topics.apply(batch, SiteChanged.TYPE, readModel::applySites);
    }

    @Incoming(UserChanged.TOPIC)
    @Blocking
    void users(ConsumerRecords<String, byte[]> batch) {
        topics.apply(batch, UserChanged.TYPE, readModel::applyUsers);
    }
}
