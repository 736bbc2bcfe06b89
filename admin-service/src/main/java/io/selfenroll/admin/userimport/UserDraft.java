package io.selfenroll.admin.userimport;

import java.util.List;

import io.selfenroll.admin.csvimport.ImportRow;
import io.selfenroll.admin.user.Person;

/**
 * What a row says of a user, each in the form that is stored. The sets of fields differ from file to file: what the file
 * has no column for is not {@code given}.
 */
record UserDraft(ImportRow row, Person said) {

    String email() {
        return said.email();
    }

    /** The user as the row wants it. */
    Person over(Person known) {
        return new Person(
                known.email(),
                given(UserFields.FIRST_NAME) ? said.firstName() : known.firstName(),
                given(UserFields.LAST_NAME) ? said.lastName() : known.lastName(),
                given(UserFields.LANGUAGE) ? said.language() : known.language(),
                given(UserFields.PHONE) ? said.phone() : known.phone(),
                given(UserFields.TAGS) ? said.tags() : known.tags());
    }

    /** Names without which there can be no new user. */
    List<String> missingNames() {
        return List.of(UserFields.FIRST_NAME, UserFields.LAST_NAME).stream()
                .filter(name -> !given(name))
                .toList();
    }

    private boolean given(String field) {
        return row.value(field) != null;
    }
}
