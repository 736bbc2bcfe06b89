package io.selfenroll.localstack.mail;

import java.time.Instant;
import java.util.Map;

/**
 * One mail for one recipient, as the inbox API shows it.
 *
 * @param to the recipient of the envelope
 * @param date from the mail's header, else when it came
 * @param text the plain text part, empty without one
 * @param html the HTML part, empty without one
 * @param headers every header, decoded; several of one name are separated by line ends
 */
public record Mail(
        String id,
        String from,
        String to,
        String subject,
        Instant date,
        String text,
        String html,
        Map<String, String> headers) {}
