package io.selfenroll.deviceclient.fleet;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.selfenroll.deviceclient.api.EnrollmentApi;
import io.selfenroll.deviceclient.api.Pause;

/**
 * A number of devices that enroll and synchronise.
 *
 * @param count how many
 * @param concurrency how many at a time
 * @param users among how many users they are shared; a user gets the next credential when the one before was used
 * @param syncs how often each one synchronises
 * @param dpop whether each one offers a key of its own
 */
public record Fleet(URI server, int count, int concurrency, int users, int syncs, boolean dpop) {

    /** @return whether every device got connected */
    public boolean fromCsv(BufferedReader lines, Pause pause, Consumer<String> out)
            throws IOException, FleetStopped, InterruptedException {
        List<Credential> credentials = CredentialList.read(lines, count);
        if (credentials.isEmpty()) {
            throw new FleetStopped("No line of username,password came.");
        }
        Tally tally = new Tally();
        try (EnrollmentApi api = new EnrollmentApi(server, pause);
                SimulatedDevices devices = new SimulatedDevices(api, this, tally, credentials.size(), out)) {
            devices.run(credentials);
        }
        tally.summary().forEach(out);
        return tally.failures() == 0;
    }

    /**
     * @param site null when the administrator has only one
     * @return whether every device got connected
     */
    public boolean byAdministrator(
            Map<String, String> environment, Path demo, String site, Pause pause, Consumer<String> out)
            throws FleetStopped, InterruptedException {
        try (Administrator administrator = Administrator.signIn(server, environment, demo);
                EnrollmentApi api = new EnrollmentApi(server, pause)) {
            FleetSite fleetSite = FleetSite.find(administrator, site);
            out.accept("Preparing " + Math.min(users, count) + " users");
            List<String> all = fleetSite.users(Math.min(users, count));
            Tally tally = new Tally();
            try (SimulatedDevices devices = new SimulatedDevices(api, this, tally, count, out)) {
                for (int started = 0; started < count; started += all.size()) {
                    devices.run(fleetSite.credentials(all.subList(0, Math.min(all.size(), count - started))));
                }
            }
            tally.summary().forEach(out);
            return tally.failures() == 0;
        }
    }
}
