package io.selfenroll.admin.user;

import java.util.List;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.selfenroll.admin.site.LanguageTag;
import io.selfenroll.httpapi.PlainText;

/** The whole of what can be changed in a user: what is left out is taken away. */
record UserChange(
        @NotNull @Size(max = 320) String email,
        @NotBlank @Size(max = 100) @PlainText String firstName,
        @NotBlank @Size(max = 100) @PlainText String lastName,
        @LanguageTag String language,
        @Size(max = 40) @PlainText String phone,
        @Size(max = 100) List<@NotNull @Size(max = 80) @PlainText String> tags,
        @NotNull UserStatus status) {

    Person person() {
        return Person.of(email, firstName, lastName, language, phone, tags);
    }
}
