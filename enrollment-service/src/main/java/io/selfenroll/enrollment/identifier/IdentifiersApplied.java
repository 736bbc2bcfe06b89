package io.selfenroll.enrollment.identifier;

import java.util.Set;

/**
 * The read model took in a batch of identifiers; fired within that transaction, after they were written.
 *
 * @param marks of devices that may have become, or ceased to be, the organisation's own
 */
public record IdentifiersApplied(Set<String> marks) {}
