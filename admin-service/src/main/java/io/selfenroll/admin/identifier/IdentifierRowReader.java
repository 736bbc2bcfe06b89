package io.selfenroll.admin.identifier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.selfenroll.admin.csvimport.ImportField;
import io.selfenroll.admin.csvimport.ImportRow;
import io.selfenroll.admin.csvimport.ImportTally;
import io.selfenroll.httpapi.EmailAddress;
import io.selfenroll.httpapi.InvalidField;

/** Reads rows of identifiers, and remembers those of one file. */
final class IdentifierRowReader {

    static final String EMAIL = "email";
    static final String IDENTIFIER = "identifier";
    static final String KIND = "kind";

    static final List<ImportField> FIELDS = List.of(
            ImportField.of(
                    EMAIL, true, "e-mail", "mail", "email address", "user", "E-Mail-Adresse", "Benutzer", "sähköposti"),
            ImportField.of(
                    IDENTIFIER,
                    true,
                    "serial",
                    "serial number",
                    "serialNo",
                    "imei",
                    "udid",
                    "device",
                    "Seriennummer",
                    "Kennung",
                    "sarjanumero",
                    "tunniste"),
            ImportField.of(KIND, false, "type", "Art", "Typ", "tyyppi"));

    /** What a spreadsheet makes of an IMEI: 3,51234E+14. */
    private static final String ROUNDED = "[0-9]+([.,][0-9]+)?[eE]\\+?[0-9]+";

    private final ImportTally tally;
    private final Map<String, Integer> lines = new HashMap<>();

    /** @param kindGiven whether the file says the kind; otherwise it was told by the form */
    record Draft(ImportRow row, String email, Identifier identifier, boolean kindGiven) {}

    IdentifierRowReader(ImportTally tally) {
        this.tally = tally;
    }

    /** Nothing when the row has errors, which are told. */
    Optional<Draft> read(ImportRow row) {
        String email = take(row, EMAIL, () -> EmailAddress.normalise(row.value(EMAIL)));
        IdentifierKind kind = take(row, KIND, () -> kind(row.value(KIND)));
        Identifier identifier = take(row, IDENTIFIER, () -> identifier(row.value(IDENTIFIER), kind));
        boolean kindRefused =
                kind == null && row.value(KIND) != null && !row.value(KIND).isEmpty();
        if (email == null || identifier == null || kindRefused) {
            return Optional.empty();
        }
        Integer before = lines.putIfAbsent(identifier.value(), row.line());
        if (before != null) {
            tally.error(row, IDENTIFIER, "duplicate", "stands in row " + before + " already");
            return Optional.empty();
        }
        return Optional.of(new Draft(row, email, identifier, kind != null));
    }

    private <T> T take(ImportRow row, String field, Supplier<T> value) {
        if (!field.equals(KIND) && row.value(field).isEmpty()) {
            tally.error(row, field, "required", "must not be empty");
            return null;
        }
        try {
            return value.get();
        } catch (InvalidField e) {
            tally.error(row, field, "invalid", e.message());
            return null;
        }
    }

    private static Identifier identifier(String written, IdentifierKind kind) {
        if (written.matches(ROUNDED) && written.matches(".*[.,+].*")) {
            throw new InvalidField(
                    IDENTIFIER, "was rounded by the spreadsheet: make the column text there and save it again");
        }
        return Identifier.of(written, kind);
    }

    private static IdentifierKind kind(String written) {
        if (written == null || written.isEmpty()) {
            return null;
        }
        return switch (written.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "")) {
            case "serial", "serialnumber", "sn", "seriennummer", "sarjanumero" -> IdentifierKind.SERIAL;
            case "imei" -> IdentifierKind.IMEI;
            case "udid" -> IdentifierKind.UDID;
            default -> throw new InvalidField(KIND, "must be SERIAL, IMEI or UDID");
        };
    }
}
