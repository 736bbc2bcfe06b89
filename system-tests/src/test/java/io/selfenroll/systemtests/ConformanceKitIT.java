package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.selfenroll.deviceclient.conformance.Report;
import io.selfenroll.deviceclient.conformance.Verdict;
import io.selfenroll.deviceclient.conformance.checks.ServerChecks;
import io.selfenroll.deviceclient.credential.OneTimePassword;
import io.selfenroll.deviceclient.credential.UserName;
import io.selfenroll.deviceclient.fleet.Fleet;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kit for authors of device clients, on the real server. */
@ExtendWith(StackExtension.class)
class ConformanceKitIT {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void serverKeepsWhatItPromisesToDevices(boolean dpop, RunningStack stack) throws Exception {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        List<String> ids = admin.addUsers(site, List.of(stack.user(site).email()));
        Map<String, Object> shown =
                admin.issueCredentials(site, ids, "SHOW", List.of()).getFirst();

        Report report = new ServerChecks(
                        URI.create(stack.url()),
                        UserName.parse(shown.get("username").toString()),
                        OneTimePassword.parse(shown.get("password").toString()),
                        false,
                        dpop)
                .run(line -> {});

        assertThat(report.parts())
                .allSatisfy(part ->
                        assertThat(part.verdicts()).noneMatch(verdict -> verdict.outcome() == Verdict.Outcome.BROKEN));
        assertThat(report.count(Verdict.Outcome.HELD)).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fleetOfSimulatedDevicesConnects(boolean dpop, RunningStack stack) throws Exception {
        Site site = stack.administrator().createSite();
        List<String> lines = new ArrayList<>();

        boolean connected = new Fleet(URI.create(stack.url()), 12, 6, 5, 2, dpop)
                .byAdministrator(
                        Map.of(
                                "SELFENROLL_ADMIN_EMAIL", stack.adminEmail(),
                                "SELFENROLL_ADMIN_PASSWORD", stack.adminPassword()),
                        Path.of("no-such-file"),
                        site.slug(),
                        Thread::sleep,
                        lines::add);

        assertThat(connected).as(String.join("\n", lines)).isTrue();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("12 connected in"))
                .contains((dpop ? 12 : 0) + " of 12 bound to their keys");
    }
}
