package io.selfenroll.admin.user;

import java.util.Collection;
import java.util.List;

import io.selfenroll.httpapi.EmailAddress;
import io.selfenroll.httpapi.InvalidField;

/**
 * Who a user is, in the form that is stored: address, phone and tags normalised, names without space around them.
 *
 * @param language null for the site's default
 * @param phone null when unknown
 */
public record Person(
        String email, String firstName, String lastName, String language, String phone, List<String> tags) {

    /** @throws InvalidField naming the field that is refused */
    public static Person of(
            String email, String firstName, String lastName, String language, String phone, Collection<String> tags) {
        return new Person(
                EmailAddress.normalise(email),
                firstName.strip(),
                lastName.strip(),
                language,
                PhoneNumber.normalise(phone),
                Tags.normalise("tags", tags));
    }

    Person withTags(List<String> other) {
        return new Person(email, firstName, lastName, language, phone, other);
    }
}
