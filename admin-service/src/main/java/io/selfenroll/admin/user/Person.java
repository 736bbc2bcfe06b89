package io.selfenroll.admin.user;

import io.selfenroll.httpapi.EmailAddress;

/** Who a user is, in the form that is stored: the address normalised, names without space around them. */
record Person(String email, String firstName, String lastName, String language) {

    Person {
        email = EmailAddress.normalise(email);
        firstName = firstName.strip();
        lastName = lastName.strip();
    }
}
