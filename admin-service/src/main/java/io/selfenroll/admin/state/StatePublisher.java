package io.selfenroll.admin.state;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/**
 * Looks once after each start whether a state topic is empty while there is state, as after the loss of the broker's
 * data, and publishes it again. Versions stay as they are: who has them already ignores them.
 */
@ApplicationScoped
class StatePublisher {

    private static final Logger LOG = Logger.getLogger(StatePublisher.class);

    private final List<StateSource> sources;
    private final StateTopicEnds topics;
    private final Set<String> checked = ConcurrentHashMap.newKeySet();

    StatePublisher(@All List<StateSource> sources, StateTopicEnds topics) {
        this.sources = sources;
        this.topics = topics;
    }

    /** Again until the broker could be asked for each topic. */
    @Scheduled(
            every = "15s",
            delayed = "2s",
            identity = "publish-missing-state",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkOnce() {
        for (StateSource source : sources) {
            if (!checked.contains(source.topic()) && publishIfMissing(source)) {
                checked.add(source.topic());
            }
        }
    }

    private boolean publishIfMissing(StateSource source) {
        try {
            if (source.hasState() && topics.empty(source.topic())) {
                LOG.warnf("Topic %s is empty although there is state: publishing all of it again", source.topic());
                source.publishAll();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            LOG.debugf(e, "Topic %s could not be looked at", source.topic());
            return false;
        }
    }

    /** Looks again, whatever was seen before. */
    void check() {
        checked.clear();
        checkOnce();
    }
}
