package io.selfenroll.notification.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.messagetemplate.MessageKind;

/**
 * Which deliveries to list.
 *
 * @param sites empty for those of every site, and of none
 * @param recipient beginning of the address
 * @param after the last one shown before, if any
 */
record DeliveryFilter(
        Optional<Set<UUID>> sites,
        Optional<DeliveryState> state,
        Optional<MessageKind> kind,
        Optional<String> recipient,
        Optional<After> after) {

    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 200;

    record After(Instant createdAt, UUID id) {

        static After parse(String cursor) {
            List<String> parts = Cursor.decode(cursor, 2);
            try {
                return new After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Cursor.refused();
            }
        }

        static String cursor(Delivery last) {
            return Cursor.encode(last.createdAt(), last.id());
        }
    }

    /** Never wider than the scope; the texts come from a query and may be null. */
    static DeliveryFilter of(SiteScope scope, String site, String state, String kind, String recipient, String cursor) {
        return new DeliveryFilter(
                sites(scope, site),
                Optional.ofNullable(state).map(DeliveryFilter::state),
                Optional.ofNullable(kind).map(DeliveryFilter::kind),
                Optional.ofNullable(recipient).map(String::strip).filter(text -> !text.isEmpty()),
                Optional.ofNullable(cursor).map(After::parse));
    }

    /** How many to show; 50 for null. */
    static int size(String limit) {
        try {
            int size = limit == null ? DEFAULT_SIZE : Integer.parseInt(limit);
            if (size >= 1 && size <= MAX_SIZE) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw badSize();
        }
        throw badSize();
    }

    private static InvalidField badSize() {
        return new InvalidField("limit", "must be a number from 1 to " + MAX_SIZE);
    }

    /** The sites to show, never more than those of the scope. */
    static Optional<Set<UUID>> sites(SiteScope scope, String site) {
        if (site == null) {
            return scope.allSites() ? Optional.empty() : Optional.of(scope.sites());
        }
        try {
            UUID id = UUID.fromString(site);
            scope.require(id);
            return Optional.of(Set.of(id));
        } catch (IllegalArgumentException e) {
            throw new InvalidField("site", "is not a site id");
        }
    }

    private static MessageKind kind(String kind) {
        return MessageKind.of(kind).orElseThrow(() -> new InvalidField("kind", "is not a kind of message"));
    }

    private static DeliveryState state(String state) {
        try {
            return DeliveryState.valueOf(state);
        } catch (IllegalArgumentException e) {
            throw new InvalidField("state", "is not a state of a delivery");
        }
    }
}
