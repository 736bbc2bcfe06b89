package io.selfenroll.admin.session;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.admin.Passwords;
import io.selfenroll.httpapi.EmailAddress;
import io.selfenroll.httpapi.InvalidField;

/** Checks passwords. No transaction is open while bcrypt works, so that a flood of sign-ins takes no connections. */
@ApplicationScoped
public class SignIn {

    private final SignInThrottle throttle;
    private final AdminRepository admins;
    private final Passwords passwords;
    private final Sessions sessions;

    SignIn(SignInThrottle throttle, AdminRepository admins, Passwords passwords, Sessions sessions) {
        this.throttle = throttle;
        this.admins = admins;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    SignedIn signIn(String email, String password) {
        String address = EmailAddress.normalise(email);
        throttle.begin(address);
        Admin admin = QuarkusTransaction.requiringNew()
                .call(() -> admins.findByEmail(address).orElse(null));
        boolean right = passwords.matches(password, admin == null ? null : admin.passwordHash());
        if (!right || !admin.active()) {
            throw new SignInFailed();
        }
        throttle.succeeded(address);
        return sessions.start(admin);
    }

    /** Wrong current passwords count as failed sign-ins: a stolen session must not become a place to guess. */
    void changePassword(UUID adminId, String currentPassword, String newPassword) {
        Admin admin = QuarkusTransaction.requiringNew().call(() -> admins.findById(adminId));
        passwords.refuseWeak("newPassword", newPassword);
        throttle.begin(admin.email());
        if (!passwords.matches(currentPassword, admin.passwordHash())) {
            throw new InvalidField("currentPassword", "is not your password");
        }
        throttle.succeeded(admin.email());
        if (currentPassword.equals(newPassword)) {
            throw new InvalidField("newPassword", "must differ from the current one");
        }
        sessions.changePassword(adminId, passwords.hash(newPassword));
    }
}
