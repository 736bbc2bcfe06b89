package io.selfenroll.systemtests.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.stack.RunningStack;

/**
 * Compares a ledger with everything that the system has: the four services' tables, the topics and the mailbox. Each
 * request of the site is accounted for by itself.
 */
final class Accounting {

    private static final String CREDENTIALS_MAIL = "enrollment-credentials";
    private static final Duration SETTLE = Duration.ofMinutes(5);
    private static final List<String> ALWAYS =
            List.of("enrollment.requested.v1", "enrollment.verified.v1", "credential.issued.v1", "delivery.queued.v1");
    private static final String SENT = "delivery.sent.v1";
    private static final String CANCELLED = "delivery.cancelled.v1";
    private static final List<String> WITH_DEVICE = List.of("credential.redeemed.v1", "device.enrolled.v1");
    private static final String WITH_SYNC = "device.connected.v1";

    private final RunningStack stack;
    private final Site site;
    private final Ledger ledger;

    private final List<String> lost = new ArrayList<>();
    private final List<String> phantom = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private int extraMails;
    private int unclearButTaken;

    Accounting(RunningStack stack, Site site, Ledger ledger) {
        this.stack = stack;
        this.site = site;
        this.ledger = ledger;
    }

    /** Everything on its way arrives: all accepted requests are decided, nothing waits in an outbox or for a mail. */
    boolean settled() {
        long decided = Rows.count(
                stack,
                "enrollment-service",
                "SELECT COUNT(*) FROM enrollment_request WHERE email LIKE ?",
                "%@" + site.slug() + ".example");
        return decided >= ledger.accepted().size()
                && RunningStack.SERVICES.stream()
                        .allMatch(service -> Rows.count(stack, service, "SELECT COUNT(*) FROM outbox_event") == 0)
                && Rows.count(
                                stack,
                                "notification-service",
                                "SELECT COUNT(*) FROM delivery WHERE state = 'QUEUED' AND kind = ? AND recipient LIKE ?",
                                CREDENTIALS_MAIL,
                                "%@" + site.slug() + ".example")
                        == 0
                && timelinesTellOfEverything();
    }

    private boolean timelinesTellOfEverything() {
        Map<String, List<String>> timelines = timelines();
        return timelines.keySet().containsAll(decidedIds())
                && telling(timelines, SENT) + telling(timelines, CANCELLED)
                        >= ledger.accepted().size()
                && telling(timelines, "device.enrolled.v1") >= ledger.enrolled()
                && telling(timelines, WITH_SYNC) >= ledger.connected();
    }

    private static long telling(Map<String, List<String>> timelines, String type) {
        return timelines.values().stream().filter(types -> types.contains(type)).count();
    }

    private Set<String> decidedIds() {
        return decisions().stream().map(row -> row.get("id")).collect(Collectors.toSet());
    }

    private List<Map<String, String>> decisions() {
        return Rows.of(
                stack,
                "enrollment-service",
                "SELECT id, reference, email, outcome FROM enrollment_request WHERE email LIKE ?",
                "%@" + site.slug() + ".example");
    }

    /** Types of the timeline's entries by request. */
    private Map<String, List<String>> timelines() {
        return Rows.of(
                        stack,
                        "admin-service",
                        "SELECT t.request_id, t.type FROM timeline_event t JOIN enrollment e ON e.request_id = t.request_id"
                                + " WHERE e.email LIKE ?",
                        "%@" + site.slug() + ".example")
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("request_id"), Collectors.mapping(row -> row.get("type"), Collectors.toList())));
    }

    /** Waits until everything has settled, and accounts. What has not settled by then counts as lost. */
    Account close() {
        settle();
        return account();
    }

    private void settle() {
        try {
            await().atMost(SETTLE).pollInterval(Duration.ofSeconds(1)).until(this::settled);
        } catch (org.awaitility.core.ConditionTimeoutException e) {
            lost.add("after " + SETTLE + " something is still on its way");
        }
    }

    /** As things are now. */
    Account account() {
        Topics topics = Topics.read(stack);
        Map<String, Map<String, Long>> events = eventsByRequest(topics);
        Map<String, List<String>> timelines = timelines();
        Map<String, List<Map<String, String>>> credentials = by(
                "request_id",
                Rows.of(
                        stack,
                        "credential-service",
                        "SELECT request_id, id, state, email FROM credential WHERE site_id = ?",
                        site.id()));
        Map<String, List<Map<String, String>>> deliveries = by(
                "request_id",
                Rows.of(
                        stack,
                        "notification-service",
                        "SELECT request_id, state FROM delivery WHERE kind = ? AND recipient LIKE ?",
                        CREDENTIALS_MAIL,
                        "%@" + site.slug() + ".example"));
        Map<String, List<Map<String, String>>> devices = by(
                "email",
                Rows.of(
                        stack,
                        "enrollment-service",
                        "SELECT email, id, status, credential_id FROM device WHERE site_id = ?",
                        site.id()));
        Map<String, List<Map<String, String>>> decisions = by("email", decisions());

        for (Journey journey : ledger.journeys()) {
            List<Map<String, String>> decided = decisions.getOrDefault(journey.email(), List.of());
            if (journey.reference() == null && decided.isEmpty()) {
                devicesOf(journey, devices);
                continue;
            }
            if (journey.reference() == null) {
                unclearButTaken++;
            }
            if (decided.size() != 1) {
                (decided.isEmpty() ? lost : doubled)
                        .add(journey.email() + " has " + decided.size() + " recorded outcomes");
                continue;
            }
            Map<String, String> outcome = decided.getFirst();
            if (journey.reference() != null && !journey.reference().equals(outcome.get("reference"))) {
                phantom.add(journey.email() + " was told another reference than is recorded");
            }
            if (!"VERIFIED".equals(outcome.get("outcome"))) {
                lost.add(journey.email() + " was " + outcome.get("outcome"));
                continue;
            }
            String id = outcome.get("id");
            one("credential", journey, credentials.getOrDefault(id, List.of()));
            List<Map<String, String>> delivery = deliveries.getOrDefault(id, List.of());
            one("delivery", journey, delivery);
            boolean cancelled = !delivery.isEmpty()
                    && "CANCELLED".equals(delivery.getFirst().get("state"))
                    && usedBeforeItsMailWasRecorded(journey);
            if (!delivery.isEmpty()
                    && !cancelled
                    && !"SENT".equals(delivery.getFirst().get("state"))) {
                lost.add(journey.email() + " has a mail that is "
                        + delivery.getFirst().get("state"));
            }
            mailsOf(journey);
            devicesOf(journey, devices);
            eventsOf(
                    journey,
                    id,
                    cancelled ? CANCELLED : SENT,
                    events.getOrDefault(id, Map.of()),
                    timelines.getOrDefault(id, List.of()));
        }
        strangers("a request", decisions.keySet());
        strangers("a device", devices.keySet());
        strangers(
                "a credential",
                credentials.values().stream()
                        .flatMap(List::stream)
                        .map(row -> row.get("email"))
                        .collect(Collectors.toSet()));
        return new Account(
                ledger.journeys().size(),
                ledger.accepted().size(),
                (int) ledger.unclear(),
                unclearButTaken,
                (int) ledger.enrolled(),
                (int) ledger.refusedRivals(),
                (int) ledger.connected(),
                extraMails,
                topics.repeated(),
                lost,
                phantom,
                doubled,
                gaps,
                ledger.surprises());
    }

    private void one(String what, Journey journey, List<Map<String, String>> rows) {
        if (rows.size() != 1) {
            (rows.isEmpty() ? lost : doubled).add(journey.email() + " has " + rows.size() + " rows as " + what);
        }
    }

    private void mailsOf(Journey journey) {
        List<Mail> mails = stack.mails(journey.email()).stream()
                .filter(Mail::bringsCredentials)
                .toList();
        if (mails.isEmpty()) {
            lost.add(journey.email() + " got no mail");
            return;
        }
        if (mails.stream().map(Mail::messageId).distinct().count() > 1) {
            doubled.add(journey.email() + " got different mails");
        }
        extraMails += mails.size() - 1;
    }

    private void devicesOf(Journey journey, Map<String, List<Map<String, String>>> devices) {
        List<Map<String, String>> own = devices.getOrDefault(journey.email(), List.of());
        if (own.size() > 1) {
            doubled.add(journey.email() + " has " + own.size() + " devices of one credential");
        } else if (journey.deviceId() == null && !own.isEmpty()) {
            // Told of by no answer, yet asked for: possible only when the last answer of a redeem was lost.
            phantom.add(journey.email() + " has a device that it was never told of");
        } else if (journey.deviceId() != null) {
            if (own.isEmpty() || !journey.deviceId().equals(own.getFirst().get("id"))) {
                lost.add(journey.email() + " was told of a device that is not there");
            } else if (journey.isConnected()
                    != "CONNECTED".equals(own.getFirst().get("status"))) {
                lost.add(journey.email() + " has a device that is "
                        + own.getFirst().get("status"));
            }
        }
    }

    /**
     * Killed between the mail server's yes and the row's update, notification-service tries again only after its lease.
     * Who has used the credential by then is mailed nothing more: a dead secret is not sent (G5).
     */
    private boolean usedBeforeItsMailWasRecorded(Journey journey) {
        return journey.deviceId() != null
                && stack.mails(journey.email()).stream().anyMatch(Mail::bringsCredentials);
    }

    private void eventsOf(Journey journey, String id, String mail, Map<String, Long> events, List<String> timeline) {
        List<String> expected = new ArrayList<>(ALWAYS);
        expected.add(mail);
        if (journey.deviceId() != null) {
            expected.addAll(WITH_DEVICE);
        }
        if (journey.isConnected()) {
            expected.add(WITH_SYNC);
        }
        for (String type : expected) {
            long published = events.getOrDefault(type, 0L);
            if (published == 0) {
                lost.add(journey.email() + " has no event " + type);
            } else if (published > 1) {
                doubled.add(journey.email() + " has " + published + " events " + type);
            }
            long shown = timeline.stream().filter(type::equals).count();
            if (shown < 1) {
                gaps.add(journey.email() + " (" + id + ") has no " + type + " in its timeline");
            }
        }
        if (journey.deviceId() == null && events.containsKey("device.enrolled.v1")) {
            phantom.add(journey.email() + " has a device only in the events");
        }
    }

    /** Distinct events by request and type; of the deliveries those of the credential's own mail. */
    private Map<String, Map<String, Long>> eventsByRequest(Topics topics) {
        Map<String, Map<String, Long>> byRequest = new HashMap<>();
        for (Topics.Event event : topics.events()) {
            boolean otherMail = event.type().startsWith("delivery.") && !CREDENTIALS_MAIL.equals(event.text("kind"));
            if (event.text("requestId") != null && !otherMail) {
                byRequest
                        .computeIfAbsent(event.text("requestId"), id -> new HashMap<>())
                        .merge(event.type(), 1L, Long::sum);
            }
        }
        return byRequest;
    }

    private void strangers(String what, Set<String> emails) {
        emails.stream().filter(email -> ledger.of(email) == null).forEach(email -> phantom.add(email + " has " + what));
    }

    private static Map<String, List<Map<String, String>>> by(String column, List<Map<String, String>> rows) {
        return rows.stream()
                .filter(row -> row.get(column) != null)
                .collect(Collectors.groupingBy(row -> row.get(column)));
    }
}
