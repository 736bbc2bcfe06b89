package io.selfenroll.admin.admin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.Unavailable;
import io.selfenroll.keys.RandomText;

/** Hashes and checks the passwords of admins with bcrypt, a few at a time. */
@ApplicationScoped
public class Passwords {

    public static final int MIN_CHARS = 12;

    /** bcrypt looks at 72 bytes only; a longer password is refused rather than cut. */
    public static final int MAX_BYTES = 72;

    private final PasswordConfig config;
    private final Semaphore turns;
    private final String nobodysHash;

    public Passwords(PasswordConfig config) {
        this.config = config;
        this.turns = new Semaphore(config.parallel(), true);
        this.nobodysHash = BcryptUtil.bcryptHash(RandomText.base64Url(16), config.bcryptCost());
    }

    /** @throws InvalidField when it is shorter than 12 characters or longer than 72 bytes in UTF-8 */
    public void refuseWeak(String field, String password) {
        if (password.codePointCount(0, password.length()) < MIN_CHARS) {
            throw new InvalidField(field, "must have at least " + MIN_CHARS + " characters");
        }
        if (tooLong(password)) {
            throw new InvalidField(field, "must have at most " + MAX_BYTES + " bytes in UTF-8");
        }
    }

    public String hash(String password) {
        return inTurn(() -> BcryptUtil.bcryptHash(password, config.bcryptCost()));
    }

    /**
     * Does the same work for an unknown admin as for a wrong password.
     *
     * @param hash null when there is no such admin; then the answer is always false
     */
    public boolean matches(String password, String hash) {
        boolean known = hash != null && !tooLong(password);
        String candidate = tooLong(password) ? "" : password;
        return inTurn(() -> BcryptUtil.matches(candidate, known ? hash : nobodysHash)) && known;
    }

    private static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(Duration.ofSeconds(5));
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
