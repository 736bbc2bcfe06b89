package io.selfenroll.admin.session;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.admin.Passwords;
import io.selfenroll.httpapi.InvalidField;

/** Asks a signed-in admin for the password once more. No transaction is open while bcrypt works. */
@ApplicationScoped
public class CurrentPassword {

    private static final String FIELD = "currentPassword";

    private final AdminRepository admins;
    private final Passwords passwords;
    private final SignInThrottle throttle;

    CurrentPassword(AdminRepository admins, Passwords passwords, SignInThrottle throttle) {
        this.admins = admins;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * Wrong ones count as failed sign-ins: a stolen session must not become a place to guess.
     *
     * @throws InvalidField naming {@code currentPassword}
     */
    public void require(UUID adminId, String password) {
        Admin admin = QuarkusTransaction.requiringNew().call(() -> admins.findById(adminId));
        throttle.begin(admin.email());
        if (!passwords.matches(password, admin.passwordHash())) {
            throw new InvalidField(FIELD, "is not your password");
        }
        throttle.succeeded(admin.email());
    }
}
