package io.selfenroll.systemtests.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.stack.RunningStack;

/** Many users of a site. */
final class People {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private People() {}

    /** Imports as many from a file and waits until those who need them have heard of them. */
    static List<String> join(RunningStack stack, Site site, int count) {
        List<String> emails = IntStream.range(0, count)
                .mapToObj(i -> stack.user(site).email())
                .toList();
        stack.administrator().importUsers(site, emails);
        Stream.of("enrollment-service", "credential-service")
                .forEach(service -> await().atMost(PATIENCE).until(() -> known(stack, service, site) >= count));
        return emails;
    }

    private static long known(RunningStack stack, String service, Site site) {
        return Rows.count(stack, service, "select count(*) from app_user where site_id = ?", site.id());
    }
}
