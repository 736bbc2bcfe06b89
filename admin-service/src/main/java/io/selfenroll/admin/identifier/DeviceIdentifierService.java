package io.selfenroll.admin.identifier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.site.SiteRepository;
import io.selfenroll.admin.user.User;
import io.selfenroll.admin.user.UserRepository;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.EmailAddress;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.NotFound;
import org.hibernate.exception.ConstraintViolationException;

/** Writes an identifier, its event and the audit's action together, within the sites of the signed-in admin. */
@ApplicationScoped
@RetryOnConflict
class DeviceIdentifierService {

    private final SiteRepository sites;
    private final UserRepository users;
    private final DeviceIdentifierRepository identifiers;
    private final DeviceIdentifierEvents events;
    private final AuditTrail audit;

    DeviceIdentifierService(
            SiteRepository sites,
            UserRepository users,
            DeviceIdentifierRepository identifiers,
            DeviceIdentifierEvents events,
            AuditTrail audit) {
        this.sites = sites;
        this.users = users;
        this.identifiers = identifiers;
        this.events = events;
        this.audit = audit;
    }

    @Transactional
    LinkedIdentifier create(UUID siteId, DeviceIdentifierCreation creation) {
        sites.inScope(siteId);
        Identifier identifier = Identifier.of(creation.identifier(), creation.kind());
        User user = owner(siteId, creation);
        DeviceIdentifier created = new DeviceIdentifier(
                siteId, user.id(), identifier, Instant.now().truncatedTo(ChronoUnit.MICROS));
        identifiers.persist(created);
        try {
            identifiers.flush();
        } catch (ConstraintViolationException e) {
            throw new IdentifierTaken();
        }
        events.changed(created, user.email());
        audit.record(action("device-identifier.created", created).changing(Map.of(), state(created, user.email())));
        return new LinkedIdentifier(created, user.email());
    }

    @Transactional
    void delete(UUID siteId, UUID id) {
        sites.inScope(siteId);
        DeviceIdentifier identifier =
                identifiers.lock(siteId, id).orElseThrow(() -> new NotFound("The site has no such device identifier."));
        String email = users.findById(identifier.userId()).email();
        identifiers.delete(identifier);
        events.deleted(id);
        audit.record(action("device-identifier.deleted", identifier).changing(state(identifier, email), Map.of()));
    }

    /** By identifier, one more than the limit so that the caller sees whether there are more. */
    @Transactional
    List<LinkedIdentifier> page(UUID siteId, String text, UUID userId, String after, int limit) {
        sites.inScope(siteId);
        if (userId != null) {
            return identifiers.pageOfUser(siteId, userId, after, limit + 1);
        }
        if (text == null || text.isBlank()) {
            return identifiers.page(siteId, after, limit + 1);
        }
        String prefix = Identifier.normalise(text);
        Stream<LinkedIdentifier> byIdentifier =
                prefix.isEmpty() ? Stream.empty() : identifiers.pageByPrefix(siteId, prefix, after, limit + 1).stream();
        return Stream.concat(byIdentifier, identifiers.pageByAddress(siteId, text.strip(), after, limit + 1).stream())
                .collect(java.util.stream.Collectors.toMap(
                        linked -> linked.identifier().id(), linked -> linked, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(linked -> linked.identifier().identifier()))
                .limit(limit + 1L)
                .toList();
    }

    private User owner(UUID siteId, DeviceIdentifierCreation creation) {
        if ((creation.email() == null) == (creation.userId() == null)) {
            throw new InvalidField("email", "or userId must be given, not both");
        }
        return creation.userId() != null
                ? users.find(siteId, creation.userId())
                        .orElseThrow(() -> new InvalidField("userId", "is no user of this site"))
                : users.findByEmail(siteId, EmailAddress.normalise(creation.email()))
                        .orElseThrow(() -> new InvalidField("email", "is no user of this site"));
    }

    private static Action action(String name, DeviceIdentifier identifier) {
        return Action.of(name, identifier.siteId(), "device-identifier", identifier.id(), identifier.identifier());
    }

    private static Map<String, Object> state(DeviceIdentifier identifier, String email) {
        return Map.of("identifier", identifier.identifier(), "kind", identifier.kind(), "email", email);
    }
}
