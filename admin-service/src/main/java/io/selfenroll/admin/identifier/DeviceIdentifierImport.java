package io.selfenroll.admin.identifier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.admin.csvimport.ChangedUnderneath;
import io.selfenroll.admin.csvimport.ImportField;
import io.selfenroll.admin.csvimport.ImportKind;
import io.selfenroll.admin.csvimport.ImportTally;
import io.selfenroll.admin.csvimport.ImportTarget;
import io.selfenroll.admin.csvimport.ImportTask;
import io.selfenroll.admin.csvimport.OnExisting;
import io.selfenroll.admin.identifier.IdentifierRowReader.Draft;
import io.selfenroll.admin.user.User;
import io.selfenroll.admin.user.UserRepository;

/** Links devices to users by rows. Only what differs is locked, written and published. */
@ApplicationScoped
class DeviceIdentifierImport implements ImportTarget {

    private final UserRepository users;
    private final DeviceIdentifierRepository identifiers;
    private final DeviceIdentifierEvents events;

    DeviceIdentifierImport(
            UserRepository users, DeviceIdentifierRepository identifiers, DeviceIdentifierEvents events) {
        this.users = users;
        this.identifiers = identifiers;
        this.events = events;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.DEVICE_IDENTIFIERS;
    }

    @Override
    public List<ImportField> fields() {
        return IdentifierRowReader.FIELDS;
    }

    @Override
    public String action() {
        return "device-identifiers.imported";
    }

    @Override
    public Intake start(ImportTask task, ImportTally tally) {
        IdentifierRowReader reader = new IdentifierRowReader(tally);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return rows -> new Part(task, tally, now)
                .take(rows.stream().map(reader::read).flatMap(Optional::stream).toList());
    }

    private final class Part {

        private final ImportTask task;
        private final ImportTally tally;
        private final Instant now;

        Part(ImportTask task, ImportTally tally, Instant now) {
            this.task = task;
            this.tally = tally;
            this.now = now;
        }

        void take(List<Draft> drafts) {
            Map<String, UUID> owners =
                    users
                            .findByEmail(
                                    task.siteId(),
                                    drafts.stream().map(Draft::email).distinct().toList())
                            .stream()
                            .collect(Collectors.toMap(User::email, User::id));
            Map<String, DeviceIdentifier> known = byValue(identifiers.byIdentifier(task.siteId(), values(drafts)));
            drafts.forEach(draft -> count(
                    draft,
                    owners.get(draft.email()),
                    known.get(draft.identifier().value())));
            if (task.write() && !tally.hasErrors()) {
                // So that those to change are read again when they are locked.
                identifiers.getEntityManager().clear();
                write(drafts, owners, known);
                identifiers.flush();
            }
            identifiers.getEntityManager().clear();
        }

        private void count(Draft draft, UUID owner, DeviceIdentifier known) {
            if (owner == null) {
                tally.error(draft.row(), IdentifierRowReader.EMAIL, "unknown-user", "is no user of this site");
            } else if (known == null) {
                tally.created();
            } else if (known.isLinked(owner, kind(draft, known))) {
                tally.unchanged();
            } else if (task.onExisting() == OnExisting.SKIP) {
                tally.skipped();
            } else {
                tally.updated();
            }
        }

        private void write(List<Draft> drafts, Map<String, UUID> owners, Map<String, DeviceIdentifier> known) {
            Map<String, DeviceIdentifier> locked = lockChanging(drafts, owners, known);
            for (Draft draft : drafts) {
                UUID owner = owners.get(draft.email());
                DeviceIdentifier changing = locked.get(draft.identifier().value());
                if (!known.containsKey(draft.identifier().value())) {
                    DeviceIdentifier added = new DeviceIdentifier(task.siteId(), owner, draft.identifier(), now);
                    identifiers.persist(added);
                    events.changed(added, draft.email());
                } else if (changing != null) {
                    changing.link(owner, kind(draft, changing));
                    events.changed(changing, draft.email());
                }
            }
        }

        private Map<String, DeviceIdentifier> lockChanging(
                List<Draft> drafts, Map<String, UUID> owners, Map<String, DeviceIdentifier> known) {
            List<String> changing = drafts.stream()
                    .filter(draft -> {
                        DeviceIdentifier is = known.get(draft.identifier().value());
                        return is != null && !is.isLinked(owners.get(draft.email()), kind(draft, is));
                    })
                    .map(draft -> draft.identifier().value())
                    .toList();
            if (changing.isEmpty() || task.onExisting() == OnExisting.SKIP) {
                return Map.of();
            }
            Map<String, DeviceIdentifier> locked = byValue(identifiers.lockByIdentifier(task.siteId(), changing));
            if (locked.size() < changing.size()) {
                throw new ChangedUnderneath("A device identifier");
            }
            return locked;
        }

        /** What the file does not say stays as it is. */
        private static IdentifierKind kind(Draft draft, DeviceIdentifier known) {
            return draft.kindGiven() ? draft.identifier().kind() : known.kind();
        }

        private static List<String> values(List<Draft> drafts) {
            return drafts.stream().map(draft -> draft.identifier().value()).toList();
        }

        private static Map<String, DeviceIdentifier> byValue(List<DeviceIdentifier> found) {
            return found.stream().collect(Collectors.toMap(DeviceIdentifier::identifier, Function.identity()));
        }
    }
}
