package io.selfenroll.admin.webhook.sending;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * A try that is ours to make.
 *
 * @param attempts number of this try; tells it from a later one of another instance
 * @param secrets encrypted, the current one first
 */
record Claimed(
        UUID deliveryId, UUID webhookId, URI url, List<String> secrets, String eventId, String body, int attempts) {}
