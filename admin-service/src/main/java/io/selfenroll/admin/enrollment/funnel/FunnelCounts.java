package io.selfenroll.admin.enrollment.funnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import io.selfenroll.admin.enrollment.Stage;
import io.selfenroll.admin.enrollment.Step;

/** Counts in the database; no row of an enrollment is loaded. */
@ApplicationScoped
class FunnelCounts {

    private final EntityManager database;

    FunnelCounts(EntityManager database) {
        this.database = database;
    }

    /** A step may be skipped, say the mail by a credential handed over by hand: who came further has passed it. */
    List<FunnelResponse.StepCount> steps(FunnelRows rows) {
        Step[] steps = Step.values();
        String counts = Arrays.stream(steps).map(FunnelCounts::reached).collect(Collectors.joining(", "));
        Object[] row = (Object[])
                query("SELECT " + counts + " FROM enrollment WHERE ", rows, "").getSingleResult();
        List<FunnelResponse.StepCount> found = new ArrayList<>();
        for (Step step : steps) {
            found.add(new FunnelResponse.StepCount(step, ((Number) row[step.ordinal()]).longValue()));
        }
        return found;
    }

    private static String reached(Step step) {
        return Arrays.stream(Step.values())
                .skip(step.ordinal())
                .map(Step::column)
                .collect(Collectors.joining(", ", "COUNT(COALESCE(", "))"));
    }

    Long medianSeconds(FunnelRows rows) {
        List<?> median = query(
                        "SELECT DISTINCT MEDIAN(TIMESTAMPDIFF(SECOND, requested_at, connected_at)) OVER ()"
                                + " FROM enrollment WHERE connected_at IS NOT NULL AND ",
                        rows,
                        "")
                .getResultList();
        return median.isEmpty() || median.getFirst() == null ? null : ((Number) median.getFirst()).longValue();
    }

    List<FunnelResponse.StopCount> stops(FunnelRows rows) {
        List<?> found = query(
                        "SELECT stage, reason, COUNT(*) FROM enrollment WHERE connected_at IS NULL AND ",
                        rows,
                        " GROUP BY stage, reason ORDER BY COUNT(*) DESC, stage, reason")
                .getResultList();
        return found.stream().map(row -> stop((Object[]) row)).toList();
    }

    private static FunnelResponse.StopCount stop(Object[] row) {
        return new FunnelResponse.StopCount(
                Stage.valueOf((String) row[0]), (String) row[1], ((Number) row[2]).longValue());
    }

    private Query query(String select, FunnelRows rows, String rest) {
        Query query = database.createNativeQuery(select + rows.condition() + rest);
        rows.parameters().forEach(query::setParameter);
        return query;
    }
}
