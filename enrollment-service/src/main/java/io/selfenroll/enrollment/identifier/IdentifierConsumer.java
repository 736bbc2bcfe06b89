package io.selfenroll.enrollment.identifier;

import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.StateTopics;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the state topic of device identifiers. */
@ApplicationScoped
class IdentifierConsumer {

    private final StateTopics topics;
    private final IdentifierReadModel readModel;

    IdentifierConsumer(StateTopics topics, IdentifierReadModel readModel) {
        this.topics = topics;
        this.readModel = readModel;
    }

    @Incoming(DeviceIdentifierChanged.TOPIC)
    @Blocking
    void identifiers(ConsumerRecords<String, byte[]> batch) {
        topics.apply(batch, DeviceIdentifierChanged.TYPE, readModel::apply);
    }
}
