package io.selfenroll.deviceclient.conformance.served;

import java.time.Duration;
import java.util.List;

/** The calls that a client made in one scenario, in their order. */
record Exchanges(Scenario scenario, List<Exchange> all) {

    static final String ENROLL = "POST /devices";
    static final String TOKEN = "POST /devices/tokens";
    static final String SYNC = "POST /devices/me/syncs";

    List<Exchange> enrollments() {
        return of(ENROLL);
    }

    List<Exchange> tokens() {
        return of(TOKEN);
    }

    List<Exchange> syncs() {
        return of(SYNC);
    }

    List<Exchange> sites() {
        return of("GET /sites/" + scenario.slug());
    }

    boolean synced() {
        return syncs().stream().anyMatch(sync -> sync.status() == 200);
    }

    /** Between the first two enrollments; zero when there were not two. */
    Duration pause() {
        List<Exchange> sent = enrollments();
        return sent.size() < 2
                ? Duration.ZERO
                : sent.get(1).at().minus(sent.get(0).at());
    }

    private List<Exchange> of(String call) {
        return all.stream()
                .filter(exchange -> exchange.is(call) && !exchange.elsewhere())
                .toList();
    }
}
