package io.selfenroll.enrollment.device;

import io.selfenroll.enrollment.site.User;

/** Whose device it is. */
public record UserView(String firstName, String lastName, String email) {

    static UserView of(User user) {
        return new UserView(user.firstName(), user.lastName(), user.email());
    }
}
