package io.selfenroll.enrollment.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

/**
 * Which PINs are under attack: used with many addresses that get no mail for them, and more often so than with others.
 * Only what was tried with the PIN itself counts. Wrong PINs do not: they name no PIN, and if they counted for the site
 * of the address, a stranger could slow a company whose PIN they do not know.
 */
@ApplicationScoped
class PinPressure {

    private static final String ADD = """
            insert into pin_miss (pin_id, at_minute, misses) values (:pin, :minute, :misses)
            on duplicate key update misses = misses + values(misses)""";

    private static final String MANY = """
            select pin_id, sum(misses) from pin_miss where pin_id in (:pins) and at_minute >= :since
            group by pin_id having sum(misses) >= :many""";

    private static final String HITS = """
            select count(*) from (
              select 1 from enrollment_request
              where pin_id = :pin and outcome = 'VERIFIED' and decided_at >= :since limit :misses) hit""";

    private final EntityManager database;
    private final RequestConfig config;

    PinPressure(EntityManager database, RequestConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Those of the PINs that are under attack. */
    Set<UUID> among(Collection<UUID> pins, Instant now) {
        if (pins.isEmpty()) {
            return Set.of();
        }
        Instant since = now.minus(config.pinWindow());
        List<Object[]> tried = database.createNativeQuery(MANY, Object[].class)
                .setParameter("pins", pins)
                .setParameter("since", minute(since))
                .setParameter("many", config.pinMisses())
                .getResultList();
        Set<UUID> attacked = new HashSet<>();
        for (Object[] pinAndMisses : tried) {
            UUID pin = (UUID) pinAndMisses[0];
            if (missesMoreThanItHits(pin, ((Number) pinAndMisses[1]).intValue(), since)) {
                attacked.add(pin);
            }
        }
        return attacked;
    }

    private boolean missesMoreThanItHits(UUID pin, int misses, Instant since) {
        Number verified = (Number) database.createNativeQuery(HITS)
                .setParameter("pin", pin)
                .setParameter("since", since)
                .setParameter("misses", misses)
                .getSingleResult();
        return verified.intValue() < misses;
    }

    /** In the order of their ids, so that batches wait for each other instead of deadlocking. */
    void add(Map<UUID, Integer> misses, Instant now) {
        new TreeMap<>(misses)
                .forEach((pin, count) -> database.createNativeQuery(ADD)
                        .setParameter("pin", pin)
                        .setParameter("minute", minute(now))
                        .setParameter("misses", count)
                        .executeUpdate());
    }

    private static Instant minute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "forget-old-pin-misses")
    @Transactional
    void forgetOld() {
        database.createNativeQuery("delete from pin_miss where at_minute < :before")
                .setParameter("before", Instant.now().minus(config.pinWindow().multipliedBy(2)))
                .executeUpdate();
    }
}
