package io.selfenroll.admin.userimport;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import io.selfenroll.admin.csvimport.ImportRow;
import io.selfenroll.admin.csvimport.ImportTally;
import io.selfenroll.admin.user.Person;
import io.selfenroll.admin.user.PhoneNumber;
import io.selfenroll.admin.user.Tags;
import io.selfenroll.admin.user.UserCreation;
import io.selfenroll.httpapi.EmailAddress;
import io.selfenroll.httpapi.InvalidField;

/** Reads rows by the rules that hold for users added by hand, and remembers the addresses of one file. */
final class UserRowReader {

    private static final List<String> NEVER_EMPTY =
            List.of(UserFields.EMAIL, UserFields.FIRST_NAME, UserFields.LAST_NAME);

    private final Validator validator;
    private final ImportTally tally;
    private final Map<String, Integer> lines = new HashMap<>();

    UserRowReader(Validator validator, ImportTally tally) {
        this.validator = validator;
        this.tally = tally;
    }

    /** Nothing when the row has errors, which are told. */
    Optional<UserDraft> read(ImportRow row) {
        Fields fields = new Fields(row);
        String email = fields.text(UserFields.EMAIL, EmailAddress::normalise);
        Person said = new Person(
                email,
                fields.text(UserFields.FIRST_NAME, Function.identity()),
                fields.text(UserFields.LAST_NAME, Function.identity()),
                fields.text(UserFields.LANGUAGE, Function.identity()),
                fields.text(UserFields.PHONE, PhoneNumber::normalise),
                fields.tags());
        if (email != null) {
            Integer before = lines.putIfAbsent(email, row.line());
            if (before != null) {
                fields.refuse(UserFields.EMAIL, "duplicate", "stands in row " + before + " already");
            }
        }
        return fields.refused ? Optional.empty() : Optional.of(new UserDraft(row, said));
    }

    private final class Fields {

        private final ImportRow row;
        private boolean refused;

        Fields(ImportRow row) {
            this.row = row;
        }

        /** Null when the field is not given, empty or refused. */
        String text(String field, Function<String, String> form) {
            String value = row.value(field);
            if (value == null) {
                return null;
            }
            if (value.isEmpty()) {
                if (NEVER_EMPTY.contains(field)) {
                    refuse(field, "required", "must not be empty");
                }
                return null;
            }
            String canonical = field.equals(UserFields.LANGUAGE) ? language(value) : value;
            return valid(field, canonical) ? formed(field, () -> form.apply(canonical)) : null;
        }

        List<String> tags() {
            String value = row.value(UserFields.TAGS);
            if (value == null || value.isEmpty()) {
                return List.of();
            }
            List<String> written = Arrays.asList(value.split("[|;,]"));
            if (!valid(UserFields.TAGS, written)) {
                return List.of();
            }
            return formed(UserFields.TAGS, () -> Tags.normalise(UserFields.TAGS, written));
        }

        private boolean valid(String field, Object value) {
            Set<ConstraintViolation<UserCreation>> violations =
                    validator.validateValue(UserCreation.class, field, value);
            violations.stream().findFirst().ifPresent(violation -> refuse(field, "invalid", violation.getMessage()));
            return violations.isEmpty();
        }

        private <T> T formed(String field, java.util.function.Supplier<T> form) {
            try {
                return form.get();
            } catch (InvalidField e) {
                refuse(field, "invalid", e.message());
                return null;
            }
        }

        void refuse(String field, String code, String message) {
            refused = true;
            tally.error(row, field, code, message);
        }
    }

    /** {@code DE} and {@code pt_br} are meant well. */
    private static String language(String written) {
        String tag = Locale.forLanguageTag(written.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? written : tag;
    }
}
