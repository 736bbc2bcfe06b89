package io.selfenroll.enrollment.device;

import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.enrollment.site.SiteRepository;
import io.selfenroll.outbox.Event;
import io.selfenroll.outbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes out the devices that somebody else enrolled. */
@ApplicationScoped
class DisownmentConsumer {

    static final String CHANNEL = "credential";

    private static final String CONSUMER = "enrollment-service.disownments";

    /** Said in the event when the user did not know the device. */
    private static final String NOT_ME = "not-me";

    private final Inbox inbox;
    private final SiteRepository sites;
    private final DisownedCredentials disowned;
    private final DeviceRepository devices;
    private final Retirement retirement;

    DisownmentConsumer(
            Inbox inbox,
            SiteRepository sites,
            DisownedCredentials disowned,
            DeviceRepository devices,
            Retirement retirement) {
        this.inbox = inbox;
        this.sites = sites;
        this.disowned = disowned;
        this.devices = devices;
        this.retirement = retirement;
    }

    @Incoming(CHANNEL)
    @Blocking
    void read(ConsumerRecords<String, byte[]> batch) {
        inbox.handle(CONSUMER, batch, Set.of(CredentialDisowned.TYPE), this::handle);
    }

    private void handle(List<Event> events) {
        List<CredentialDisowned> all =
                events.stream().map(event -> event.as(CredentialDisowned.class)).toList();
        // A device that enrolls right now must not be missed: it either sees this, or is seen by us.
        sites.lock(all.stream().map(CredentialDisowned::siteId).distinct().toList());
        all.forEach(disowned::remember);
        devices.findOfCredentialsForChange(
                        all.stream().map(CredentialDisowned::credentialId).toList())
                .forEach(device -> retirement.retire(device, NOT_ME));
    }
}
