package io.selfenroll.loadgenerator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a load got.
 *
 * @param succeeded calls with the expected status
 * @param failed all others
 * @param perSecond successes, once the load had settled
 * @param p50 ms, median time of a success
 * @param p99 ms
 * @param answers bodies of the successes, if they were wanted
 * @param refusals of all others: status and body, in the order in which they came
 */
public record LoadResult(
        long succeeded,
        long failed,
        double perSecond,
        double p50,
        double p99,
        List<String> answers,
        List<String> refusals) {

    /** @throws IllegalStateException with the first refusals, if there were any */
    public LoadResult complete() {
        if (failed > 0) {
            throw new IllegalStateException(failed + " calls failed, first "
                    + refusals.stream().limit(3).toList());
        }
        return this;
    }

    /** @param printed by Gatling 3.15: a table with the columns total, OK and KO */
    static LoadResult read(String printed, List<String> answers, List<String> refusals, List<String> rate) {
        try {
            return new LoadResult(
                    (long) cell(printed, "request count", 1),
                    (long) cell(printed, "request count", 2),
                    Double.parseDouble(rate.isEmpty() ? "0" : rate.getFirst()),
                    cell(printed, "response time 50th percentile (ms)", 1),
                    cell(printed, "response time 99th percentile (ms)", 1),
                    answers,
                    refusals);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("Gatling ended early:\n" + printed, e);
        }
    }

    private static double cell(String printed, String row, int column) {
        Matcher line = Pattern.compile("> " + Pattern.quote(row) + " *\\|(.*)").matcher(printed);
        if (!line.find()) {
            throw new IllegalStateException("No row " + row);
        }
        String text = line.group(1).split("\\|")[column].replace(",", "").strip();
        return text.equals("-") ? 0 : Double.parseDouble(text);
    }
}
