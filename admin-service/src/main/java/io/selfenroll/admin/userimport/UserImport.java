package io.selfenroll.admin.userimport;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import io.selfenroll.admin.csvimport.ChangedUnderneath;
import io.selfenroll.admin.csvimport.ImportField;
import io.selfenroll.admin.csvimport.ImportKind;
import io.selfenroll.admin.csvimport.ImportTally;
import io.selfenroll.admin.csvimport.ImportTarget;
import io.selfenroll.admin.csvimport.ImportTask;
import io.selfenroll.admin.csvimport.OnExisting;
import io.selfenroll.admin.user.Person;
import io.selfenroll.admin.user.User;
import io.selfenroll.admin.user.UserEvents;
import io.selfenroll.admin.user.UserRepository;

/** Adds and changes users by rows. Only what differs is locked, written and published. */
@ApplicationScoped
class UserImport implements ImportTarget {

    private final UserRepository users;
    private final UserEvents events;
    private final Validator validator;

    UserImport(UserRepository users, UserEvents events, Validator validator) {
        this.users = users;
        this.events = events;
        this.validator = validator;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.USERS;
    }

    @Override
    public List<ImportField> fields() {
        return UserFields.ALL;
    }

    @Override
    public String action() {
        return "users.imported";
    }

    @Override
    public Intake start(ImportTask task, ImportTally tally) {
        UserRowReader reader = new UserRowReader(validator, tally);
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

        void take(List<UserDraft> drafts) {
            Map<String, User> known =
                    users
                            .findByEmail(
                                    task.siteId(),
                                    drafts.stream().map(UserDraft::email).toList())
                            .stream()
                            .collect(Collectors.toMap(User::email, Function.identity()));
            drafts.forEach(draft -> count(draft, known.get(draft.email())));
            if (task.write() && !tally.hasErrors()) {
                // So that those to change are read again when they are locked.
                users.getEntityManager().clear();
                write(drafts, known);
                users.flush();
            }
            users.getEntityManager().clear();
        }

        private void count(UserDraft draft, User known) {
            if (known == null) {
                draft.missingNames()
                        .forEach(name -> tally.error(
                                draft.row(), name, "required", "is needed for a new user: say which column has it"));
                tally.created();
            } else if (task.onExisting() == OnExisting.SKIP) {
                tally.skipped();
            } else if (differs(draft, known)) {
                tally.updated();
            } else {
                tally.unchanged();
            }
        }

        private void write(List<UserDraft> drafts, Map<String, User> known) {
            Map<String, User> locked = lockChanging(drafts, known);
            for (UserDraft draft : drafts) {
                User user = locked.get(draft.email());
                if (!known.containsKey(draft.email())) {
                    User added = new User(task.siteId(), draft.said(), now);
                    users.persist(added);
                    events.changed(added);
                } else if (user != null && user.change(draft.over(user.person()), user.status(), now)) {
                    events.changed(user);
                }
            }
        }

        private Map<String, User> lockChanging(List<UserDraft> drafts, Map<String, User> known) {
            if (task.onExisting() == OnExisting.SKIP) {
                return Map.of();
            }
            List<UUID> changing = drafts.stream()
                    .filter(draft -> known.containsKey(draft.email()) && differs(draft, known.get(draft.email())))
                    .map(draft -> known.get(draft.email()).id())
                    .toList();
            Map<String, User> locked = users.lock(task.siteId(), changing).stream()
                    .collect(Collectors.toMap(User::email, Function.identity()));
            if (locked.size() < changing.size()) {
                throw new ChangedUnderneath("A user");
            }
            return locked;
        }

        private boolean differs(UserDraft draft, User known) {
            Person is = known.person();
            return !draft.over(is).equals(is);
        }
    }
}
