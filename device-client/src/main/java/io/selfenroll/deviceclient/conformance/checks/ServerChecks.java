package io.selfenroll.deviceclient.conformance.checks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.selfenroll.deviceclient.api.DeviceKey;
import io.selfenroll.deviceclient.conformance.Report;
import io.selfenroll.deviceclient.credential.OneTimePassword;
import io.selfenroll.deviceclient.credential.UserName;

/** Uses one pair of credentials up, and gives the device back in the end. */
public final class ServerChecks {

    private final URI server;
    private final UserName user;
    private final OneTimePassword password;
    private final boolean keep;
    private final boolean dpop;

    /**
     * @param keep leaves the device enrolled
     * @param dpop offers a key
     */
    public ServerChecks(URI server, UserName user, OneTimePassword password, boolean keep, boolean dpop) {
        this.server = server;
        this.user = user;
        this.password = password;
        this.keep = keep;
        this.dpop = dpop;
    }

    /** @throws IOException when no answer came to a call */
    public Report run(Consumer<String> progress) throws IOException, InterruptedException {
        List<Report.Part> parts = new ArrayList<>();
        try (Wire wire = new Wire(server)) {
            StrangerChecks strangers = new StrangerChecks(wire, server, user.site());
            progress.accept("Asking as a stranger");
            parts.add(strangers.discovery());
            parts.add(strangers.site());
            parts.add(strangers.problems());
            parts.add(strangers.refusals());
            progress.accept("Enrolling");
            DeviceChecks device =
                    new DeviceChecks(new Identity(wire, server, dpop ? DeviceKey.generate() : null), user, password);
            parts.addAll(device.run(strangers.terms(), keep));
        }
        return new Report("server", parts);
    }
}
