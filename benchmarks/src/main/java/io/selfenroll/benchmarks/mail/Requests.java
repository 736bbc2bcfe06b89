package io.selfenroll.benchmarks.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.selfenroll.benchmarks.stack.Administrator;
import io.selfenroll.benchmarks.stack.BenchSite;
import io.selfenroll.loadgenerator.Call;
import io.selfenroll.loadgenerator.LoadResult;

/** Requests of a site's known users with the right PIN, one of each user, until the sink has accepted their mails. */
public final class Requests {

    private static final int USERS = 64;

    private final BenchSite site;
    private int sent;

    /** @param site whose users 0 and on ask, each once */
    public Requests(BenchSite site) {
        this.site = site;
    }

    /**
     * What a burst came to.
     *
     * @param accepted requests per second
     * @param mailed mails per second, between the tenth and the ninetieth percent of them
     */
    public record Rates(double accepted, double mailed) {}

    /** As many as fast as they go. */
    public Rates burst(int mails) throws Exception {
        Instant begin = Instant.now();
        LoadResult load = site.stack()
                .load()
                .busy(url(), calls(mails), 202, USERS, Duration.ofMinutes(2))
                .complete();
        SentMails accepted = new SentMails(site);
        accepted.await(sent);
        List<Instant> times =
                accepted.acceptedAt(begin).values().stream().sorted().toList();
        Duration middle = Duration.between(times.get(times.size() / 10), times.get(times.size() * 9 / 10));
        return new Rates(load.perSecond(), times.size() * 0.8 / (middle.toNanos() / 1e9));
    }

    /** @return ms from each request to its mail, the shortest first */
    List<Double> steady(int perSecond, int seconds) throws Exception {
        Instant begin = Instant.now();
        site.stack()
                .load()
                .steady(url(), calls(perSecond * seconds), 202, perSecond)
                .complete();
        SentMails accepted = new SentMails(site);
        accepted.await(sent);
        return accepted.delays(begin);
    }

    private List<Call> calls(int count) {
        List<Call> calls = IntStream.range(sent, sent + count)
                .mapToObj(number -> Call.json(
                        Administrator.json(Map.of("email", site.email(number), "pin", site.pin(), "locale", "en"))))
                .toList();
        sent += count;
        return calls;
    }

    private String url() {
        return site.stack().service("enrollment-service") + "/api/enrollment/v1/requests";
    }
}
