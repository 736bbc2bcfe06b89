package io.selfenroll.benchmarks.redeem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.selfenroll.benchmarks.stack.Administrator;
import io.selfenroll.benchmarks.stack.BenchSite.Credential;
import io.selfenroll.benchmarks.stack.BenchStack;
import io.selfenroll.loadgenerator.Call;
import io.selfenroll.loadgenerator.LoadResult;

/** {@code POST /devices}: each credential once. */
public final class Redeems {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Redeems() {}

    /**
     * @param users who wait for each answer
     * @throws IllegalStateException when one is refused
     */
    public static LoadResult redeem(BenchStack stack, List<Credential> credentials, int users) {
        List<Call> calls = credentials.stream()
                .map(credential -> Call.json(Administrator.json(Map.of(
                        "username", credential.username(),
                        "password", credential.password(),
                        "installationId", UUID.randomUUID(),
                        "device", Map.of("platform", "ANDROID", "name", "Bench", "model", "One")))))
                .toList();
        return stack.load()
                .busy(stack.service("enrollment-service") + "/api/enrollment/v1/devices", calls, 201, users, LONGEST)
                .complete();
    }
}
