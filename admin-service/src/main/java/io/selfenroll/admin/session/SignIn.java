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
import io.selfenroll.ratelimit.AddressRange;
import io.selfenroll.ratelimit.Refusals;

/**
 * Checks passwords and codes. No transaction is open while bcrypt works, so that a flood of sign-ins takes no
 * connections. That a second factor is on is told only to who knows the password.
 */
@ApplicationScoped
public class SignIn {

    private static final String LIMIT = "sign-in-account";

    private final SignInThrottle throttle;
    private final SignInRanges ranges;
    private final CallingBrowser browser;
    private final Refusals refusals;
    private final AdminRepository admins;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final Sessions sessions;
    private final SignInFailures failures;

    SignIn(
            SignInThrottle throttle,
            SignInRanges ranges,
            CallingBrowser browser,
            Refusals refusals,
            AdminRepository admins,
            Passwords passwords,
            SecondFactors secondFactors,
            Sessions sessions,
            SignInFailures failures) {
        this.throttle = throttle;
        this.ranges = ranges;
        this.browser = browser;
        this.refusals = refusals;
        this.admins = admins;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.failures = failures;
    }

    /** @param code null for none */
    SignedIn signIn(String email, String password, String code) {
        String address = EmailAddress.normalise(email);
        AddressRange range = AddressRange.of(browser.address());
        begin(address, range);
        Admin admin = QuarkusTransaction.requiringNew()
                .call(() -> admins.findByEmail(address).orElse(null));
        boolean right = passwords.matches(password, admin == null ? null : admin.passwordHash());
        if (!right || !admin.active()) {
            failures.record(address, admin, "password");
            throw new SignInFailed();
        }
        ShownFactor shown = secondFactor(address, range, admin, code);
        throttle.succeeded(address);
        ranges.takeBack(range);
        String by = shown == ShownFactor.NONE_NEEDED
                ? "password"
                : "password and " + shown.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return sessions.start(admin, by);
    }

    /** The range comes first: one that has used up its tries cannot make an admin of another wait. */
    private void begin(String address, AddressRange range) {
        ranges.begin(range);
        try {
            throttle.begin(address);
        } catch (SignInDelayed delayed) {
            ranges.takeBack(range);
            refusals.count(LIMIT, range, null);
            throw delayed;
        }
    }

    private ShownFactor secondFactor(String address, AddressRange range, Admin admin, String code) {
        Optional<ShownFactor> shown;
        try {
            shown = secondFactors.check(admin.id(), code);
        } catch (SecondFactorNeeded e) {
            throttle.undecided(address);
            ranges.takeBack(range);
            throw e;
        }
        if (shown.isEmpty()) {
            failures.record(address, admin, "code");
            throw new SignInFailed();
        }
        return shown.get();
    }
}
