package io.selfenroll.admin.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.selfenroll.admin.site.LanguageTag;
import io.selfenroll.httpapi.PlainText;

/** @param language of the user's mails; null for the site's default */
record UserCreation(
        @NotNull @Size(max = 320) String email,
        @NotBlank @Size(max = 100) @PlainText String firstName,
        @NotBlank @Size(max = 100) @PlainText String lastName,
        @LanguageTag String language) {

    Person person() {
        return new Person(email, firstName, lastName, language);
    }
}
