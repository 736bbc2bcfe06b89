package io.selfenroll.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Creates missing topics before the first consumer subscribes; goes on trying in the background without a broker. */
@ApplicationScoped
class TopicCreator {

    private static final Logger LOG = Logger.getLogger(TopicCreator.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TopicsConfig config;
    private final Map<String, Object> kafka;
    private final CountDownLatch stopping = new CountDownLatch(1);

    TopicCreator(TopicsConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.kafka = kafka;
    }

    void start(@Observes @Priority(10) StartupEvent event) {
        if (!createMissing()) {
            LOG.warn("Kafka cannot be reached; topics will be created when it can");
            Thread.ofVirtual().name("topic-creator").start(this::createWhenReachable);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void createWhenReachable() {
        try {
            while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS) && !createMissing()) {
                LOG.debug("Kafka still cannot be reached");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Blocks for at most the patience; false when the broker did not answer. */
    private boolean createMissing() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        try (Admin admin = Admin.create(settings)) {
            Set<String> existing = admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            List<NewTopic> missing = config.create().entrySet().stream()
                    .map(topic -> newTopic(config.prefix() + topic.getKey(), topic.getValue()))
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            for (var created : admin.createTopics(missing).values().entrySet()) {
                awaitCreation(created.getKey(), created.getValue());
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.debug("Topics could not be created", e);
            return false;
        }
    }

    private static void awaitCreation(String topic, org.apache.kafka.common.KafkaFuture<Void> created)
            throws ExecutionException, InterruptedException {
        try {
            created.get();
            LOG.infof("Created topic %s", topic);
        } catch (ExecutionException e) {
            // Another service, or another instance of this one, was quicker.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private NewTopic newTopic(String name, TopicsConfig.Cleanup cleanup) {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(Math.max(1, config.replication() - 1)));
        String retention = String.valueOf(config.retention().toMillis());
        if (cleanup == TopicsConfig.Cleanup.COMPACT) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            settings.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, retention);
        } else {
            settings.put(TopicConfig.RETENTION_MS_CONFIG, retention);
        }
        return new NewTopic(name, config.partitions(), config.replication()).configs(settings);
    }
}
