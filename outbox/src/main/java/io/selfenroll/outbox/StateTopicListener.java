package io.selfenroll.outbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Continues each state topic where this database is, not where the consumer group was. */
@ApplicationScoped
@Identifier(StateTopics.LISTENER)
class StateTopicListener implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(StateTopicListener.class);

    private final TopicPositions positions;

    StateTopicListener(TopicPositions positions) {
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            try {
                QuarkusTransaction.requiringNew().run(() -> resume(consumer, partition, ends.get(partition)));
            } catch (RuntimeException e) {
                // Safe, only slower: what was applied before is skipped.
                LOG.warnf("Position of %s cannot be read; reading it from the start", partition);
                consumer.seekToBeginning(List.of(partition));
            }
        }
    }

    private void resume(Consumer<?, ?> consumer, TopicPartition partition, long end) {
        long next = positions.lock(partition).orElse(0);
        if (next > end) {
            LOG.warnf(
                    "%s is shorter than what was applied of it; it was made anew and is read from the start",
                    partition);
            positions.save(partition, 0);
            next = 0;
        }
        if (next == 0) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, next);
        }
    }
}
