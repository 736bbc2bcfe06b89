package io.selfenroll.credential.store;

import java.util.List;
import java.util.UUID;

/**
 * On what terms a credential is made.
 *
 * @param issuedBy address of the administrator or name of the API token; null for a request
 * @param tags put on the device, normalised
 * @param batchId the call that made it, null for a single one
 */
public record Grant(
        Origin origin, String issuedBy, HandOver handOver, List<String> tags, int lifeMinutes, UUID batchId) {

    public static Grant requested(int lifeMinutes) {
        return new Grant(Origin.REQUEST, null, HandOver.MAIL, List.of(), lifeMinutes, null);
    }

    public static Grant byAdministrator(
            String issuedBy, HandOver handOver, List<String> tags, int lifeMinutes, UUID batchId) {
        return new Grant(Origin.ADMIN, issuedBy, handOver, List.copyOf(tags), lifeMinutes, batchId);
    }
}
