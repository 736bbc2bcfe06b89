package io.selfenroll.ratelimit;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.Actor;
import io.selfenroll.audittrail.AuditTrail;

/**
 * Counts what limits refuse, and tells it once a minute: one action {@value #ACTION} for each limit, address range and
 * site, with the number of refusals. Of a flood from many ranges the {@value #TOLD} busiest of a limit are told by
 * themselves and the others together, so that no flood of calls becomes a flood of events.
 */
@ApplicationScoped
public class Refusals {

    public static final String ACTION = "limit.exceeded";

    /** Of a limit, in a minute, by one instance; one more stands for all others. */
    static final int TOLD = 20;

    /** Counted apart from each other in a minute; the rest is counted together. */
    private static final int COUNTED = 10_000;

    private static final String METRIC = "selfenroll.limit.refused";
    private static final String TARGET = "limit";

    private final Map<Source, Long> counts = new ConcurrentHashMap<>();
    private final MeterRegistry metrics;
    private final AuditTrail audit;

    Refusals(MeterRegistry metrics, AuditTrail audit) {
        this.metrics = metrics;
        this.audit = audit;
    }

    private record Source(String limit, AddressRange range, UUID siteId) {}

    /**
     * @param limit its name, say {@code edge}
     * @param range whose calls were refused; null when many are behind it
     * @param siteId whom it concerns; null for no single site
     */
    public void count(String limit, AddressRange range, UUID siteId) {
        metrics.counter(METRIC, "limit", limit).increment();
        Source source = new Source(limit, range, siteId);
        boolean room = counts.size() < COUNTED || counts.containsKey(source);
        counts.merge(room ? source : new Source(limit, null, null), 1L, Long::sum);
    }

    @Scheduled(every = "1m", identity = "tell-refusals", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tell() {
        Map<Source, Long> told = taken();
        if (told.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> told.entrySet().stream()
                            .collect(groupingBy(refused -> refused.getKey().limit()))
                            .forEach(this::tell));
        } catch (RuntimeException databaseIsAway) {
            told.forEach((source, count) -> counts.merge(source, count, Long::sum));
            throw databaseIsAway;
        }
    }

    private Map<Source, Long> taken() {
        Map<Source, Long> taken = new java.util.HashMap<>();
        counts.keySet().forEach(source -> {
            Long count = counts.remove(source);
            if (count != null) {
                taken.put(source, count);
            }
        });
        return taken;
    }

    private void tell(String limit, List<Map.Entry<Source, Long>> refused) {
        List<Map.Entry<Source, Long>> busiest = new ArrayList<>(refused);
        busiest.sort(Map.Entry.<Source, Long>comparingByValue(Comparator.reverseOrder()));
        busiest.stream().limit(TOLD).forEach(entry -> record(entry.getKey(), entry.getValue(), 1));
        List<Map.Entry<Source, Long>> others = busiest.subList(Math.min(TOLD, busiest.size()), busiest.size());
        if (!others.isEmpty()) {
            long sum = others.stream().mapToLong(Map.Entry::getValue).sum();
            record(new Source(limit, null, null), sum, others.size());
        }
    }

    private void record(Source source, long count, int sources) {
        String range = source.range() == null ? null : source.range().key();
        audit.record(
                Actor.anonymous(null, range),
                Action.of(ACTION, source.siteId(), TARGET, source.limit(), source.limit())
                        .with(Map.of("refusals", count, "sources", sources)));
    }
}
