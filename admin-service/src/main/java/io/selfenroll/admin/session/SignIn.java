package io.selfenroll.admin.session;

import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.admin.Passwords;
import io.selfenroll.admin.secondfactor.SecondFactorNeeded;
import io.selfenroll.admin.secondfactor.SecondFactors;
import io.selfenroll.admin.secondfactor.ShownFactor;
import io.selfenroll.httpapi.EmailAddress;

/**
 * Checks passwords and codes. No transaction is open while bcrypt works, so that a flood of sign-ins takes no
 * connections. That a second factor is on is told only to who knows the password.
 */
@ApplicationScoped
public class SignIn {

    private final SignInThrottle throttle;
    private final AdminRepository admins;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final Sessions sessions;
    private final SignInFailures failures;

    SignIn(
            SignInThrottle throttle,
            AdminRepository admins,
            Passwords passwords,
            SecondFactors secondFactors,
            Sessions sessions,
            SignInFailures failures) {
        this.throttle = throttle;
        this.admins = admins;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.failures = failures;
    }

    /** @param code null for none */
    SignedIn signIn(String email, String password, String code) {
        String address = EmailAddress.normalise(email);
        throttle.begin(address);
        Admin admin = QuarkusTransaction.requiringNew()
                .call(() -> admins.findByEmail(address).orElse(null));
        boolean right = passwords.matches(password, admin == null ? null : admin.passwordHash());
        if (!right || !admin.active()) {
            failures.record(address, admin, "password");
            throw new SignInFailed();
        }
        ShownFactor shown = secondFactor(address, admin, code);
        throttle.succeeded(address);
        String by = shown == ShownFactor.NONE_NEEDED
                ? "password"
                : "password and " + shown.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return sessions.start(admin, by);
    }

    private ShownFactor secondFactor(String address, Admin admin, String code) {
        Optional<ShownFactor> shown;
        try {
            shown = secondFactors.check(admin.id(), code);
        } catch (SecondFactorNeeded e) {
            throttle.undecided(address);
            throw e;
        }
        if (shown.isEmpty()) {
            failures.record(address, admin, "code");
            throw new SignInFailed();
        }
        return shown.get();
    }
}
