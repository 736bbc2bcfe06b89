package io.selfenroll.admin.userimport;

import java.util.List;

import io.selfenroll.admin.csvimport.ImportField;

/** What columns of a file of users can be, as exports of directories and spreadsheets call them. */
final class UserFields {

    static final String EMAIL = "email";
    static final String FIRST_NAME = "firstName";
    static final String LAST_NAME = "lastName";
    static final String PHONE = "phone";
    static final String LANGUAGE = "language";
    static final String TAGS = "tags";

    static final List<ImportField> ALL = List.of(
            ImportField.of(
                    EMAIL,
                    true,
                    "e-mail",
                    "mail",
                    "email address",
                    "e-mail address",
                    "mail address",
                    "user principal name",
                    "E-Mail-Adresse",
                    "Mailadresse",
                    "sähköposti",
                    "sähköpostiosoite"),
            ImportField.of(FIRST_NAME, false, "first", "given name", "forename", "Vorname", "etunimi"),
            ImportField.of(
                    LAST_NAME, false, "last", "surname", "family name", "Nachname", "Familienname", "Name", "sukunimi"),
            ImportField.of(
                    PHONE,
                    false,
                    "phone number",
                    "telephone",
                    "mobile",
                    "mobile phone",
                    "Telefon",
                    "Telefonnummer",
                    "Handy",
                    "Mobil",
                    "puhelin",
                    "puhelinnumero"),
            ImportField.of(LANGUAGE, false, "lang", "locale", "preferred language", "Sprache", "kieli"),
            ImportField.of(TAGS, false, "tag", "labels", "groups", "Schlagwörter", "tunnisteet", "tagit"));

    private UserFields() {}
}
