package io.selfenroll.admin.user;

import java.util.List;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.selfenroll.admin.site.LanguageTag;
import io.selfenroll.httpapi.PlainText;

/**
 * @param language of the user's mails; null for the site's default
 * @param phone with its country, like {@code +358 40 1234567}; null when unknown
 * @param tags at most 20 of at most 40 characters; null for none
 */
public record UserCreation(
        @NotNull @Size(max = 320) String email,
        @NotBlank @Size(max = 100) @PlainText String firstName,
        @NotBlank @Size(max = 100) @PlainText String lastName,
        @LanguageTag String language,
        @Size(max = 40) @PlainText String phone,
        @Size(max = 100) List<@NotNull @Size(max = 80) @PlainText String> tags) {

    public Person person() {
        return Person.of(email, firstName, lastName, language, phone, tags);
    }
}
