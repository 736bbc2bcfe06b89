package io.selfenroll.admin.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.state.StateSource;

@ApplicationScoped
class SiteState implements StateSource {

    private final SiteRepository sites;
    private final SitePublisher publisher;

    SiteState(SiteRepository sites, SitePublisher publisher) {
        this.sites = sites;
        this.publisher = publisher;
    }

    @Override
    public String topic() {
        return SiteChanged.TOPIC;
    }

    @Override
    public boolean hasState() {
        return QuarkusTransaction.requiringNew().call(() -> sites.count() > 0);
    }

    @Override
    public void publishAll() {
        List<UUID> ids = QuarkusTransaction.requiringNew()
                .call(() -> sites.find("select id from Site order by id")
                        .project(UUID.class)
                        .list());
        ids.forEach(id -> QuarkusTransaction.requiringNew().run(() -> publish(id)));
    }

    private void publish(UUID id) {
        Site site = sites.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (site != null) {
            publisher.publish(site, Instant.now());
        }
    }
}
