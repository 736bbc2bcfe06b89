package io.selfenroll.enrollment.request;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import io.selfenroll.enrollment.event.EnrollmentEvent;
import io.selfenroll.enrollment.event.EnrollmentRequested;
import io.selfenroll.httpapi.EmailAddress;
import io.selfenroll.httpapi.Unavailable;
import io.selfenroll.keys.RandomText;
import io.selfenroll.outbox.EventSender;
import io.selfenroll.outbox.EventSenders;
import io.selfenroll.outbox.Ids;
import org.jboss.logging.Logger;

/**
 * Takes requests. Looks at nothing but the submission itself, so that no answer can depend on what we know (G1); once
 * it returns a reference the request is stored by Kafka on all in-sync replicas (G2).
 */
@Startup
@ApplicationScoped
public class RequestIntake {

    private static final Logger LOG = Logger.getLogger(RequestIntake.class);

    /** Requests that come together go to Kafka together; nobody notices that long a wait. */
    private static final Duration COMPANY = Duration.ofMillis(3);

    private final PinHashes pinHashes;
    private final RequestConfig config;
    private final EventSender sender;

    RequestIntake(PinHashes pinHashes, RequestConfig config, EventSenders senders) {
        this.pinHashes = pinHashes;
        this.config = config;
        this.sender = senders.create("request-intake", config.deliveryTimeout(), COMPANY);
    }

    /** @throws Unavailable when Kafka has not confirmed the request in time */
    public String submit(SubmitRequest submission) {
        String email = EmailAddress.normalise(submission.email());
        CompanyPin pin = CompanyPin.parse(submission.pin());
        String reference = reference();
        UUID id = Ids.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        store(new EnrollmentRequested(id, reference, email, pinHashes.of(pin), locale(submission), now));
        return reference;
    }

    private void store(EnrollmentRequested event) {
        // Sending may block for the broker's address first; both waits together stay within the timeout.
        long end = System.nanoTime() + config.deliveryTimeout().toNanos();
        try {
            sender.send(EnrollmentEvent.TOPIC, RequestKey.of(event.email()), event.type(), event, event.requestedAt())
                    .toCompletableFuture()
                    .get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("Kafka did not take a request: %s", e.getCause() == null ? e : e.getCause());
            throw new Unavailable(config.retryAfter());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(config.retryAfter());
        }
    }

    private static String reference() {
        String text = RandomText.crockford(8).toUpperCase(Locale.ROOT);
        return text.substring(0, 4) + "-" + text.substring(4);
    }

    private static String locale(SubmitRequest submission) {
        return submission.locale() == null
                ? null
                : Locale.forLanguageTag(submission.locale()).toLanguageTag();
    }

    @PreDestroy
    void close() throws Exception {
        sender.close();
    }
}
