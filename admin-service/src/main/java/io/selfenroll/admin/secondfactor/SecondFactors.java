package io.selfenroll.admin.secondfactor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.key.ServiceKeys;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.keys.FieldCipher;
import io.selfenroll.keys.RandomText;
import io.smallrye.common.annotation.Identifier;

/** Sets up, checks and takes away second factors. */
@ApplicationScoped
public class SecondFactors {

    /** The length of the hash (RFC 4226, section 4, R6). */
    private static final int SECRET_BYTES = 20;

    private final SecondFactorRepository factors;
    private final RecoveryCodes recoveryCodes;
    private final FieldCipher cipher;

    SecondFactors(
            SecondFactorRepository factors,
            RecoveryCodes recoveryCodes,
            @Identifier(ServiceKeys.ADMIN_SECRET) FieldCipher cipher) {
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.cipher = cipher;
    }

    @Transactional
    public boolean on(UUID adminId) {
        return on(List.of(adminId)).contains(adminId);
    }

    /** Those that have one. */
    @Transactional
    public Set<UUID> on(Collection<UUID> adminIds) {
        return adminIds.isEmpty() ? Set.of() : factors.confirmedOf(adminIds);
    }

    /**
     * Makes a new secret, which counts only when {@link #confirm} has seen a code of it.
     *
     * @return in base 32
     */
    @Transactional(TxType.MANDATORY)
    String begin(UUID adminId) {
        SecondFactor factor = factors.findByIdOptional(adminId, LockModeType.PESSIMISTIC_WRITE)
                .orElseGet(() -> new SecondFactor(adminId));
        if (factor.confirmed()) {
            throw new SecondFactorOn();
        }
        String secret = Base32.encode(RandomText.bytes(SECRET_BYTES));
        factor.begin(cipher.encrypt(secret, context(adminId)), Instant.now());
        factors.persist(factor);
        return secret;
    }

    /** @return recovery codes, shown this once */
    @Transactional(TxType.MANDATORY)
    List<String> confirm(UUID adminId, String code) {
        SecondFactor factor = factors.findByIdOptional(adminId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new InvalidField("code", "needs a secret first: begin with POST"));
        if (factor.confirmed()) {
            throw new SecondFactorOn();
        }
        OptionalLong step = totp(adminId, factor).stepOf(digits(code), Instant.now());
        factor.confirm(
                step.orElseThrow(() ->
                        new InvalidField("code", "is not the one that the app shows now; check the time of the phone")),
                Instant.now());
        return recoveryCodes.replace(adminId);
    }

    /**
     * Checks a code and uses it up; empty when it is wrong, too old or was used before.
     *
     * @param code null or blank for none
     * @throws SecondFactorNeeded when one is needed and there is none
     */
    @Transactional(TxType.REQUIRES_NEW)
    @RetryOnConflict
    public Optional<ShownFactor> check(UUID adminId, String code) {
        SecondFactor factor = factors.findById(adminId);
        if (factor == null || !factor.confirmed()) {
            return Optional.of(ShownFactor.NONE_NEEDED);
        }
        if (code == null || code.isBlank()) {
            throw new SecondFactorNeeded();
        }
        OptionalLong step = totp(adminId, factor).stepOf(digits(code), Instant.now());
        if (step.isPresent()) {
            return factors.take(adminId, step.getAsLong()) ? Optional.of(ShownFactor.AUTHENTICATOR) : Optional.empty();
        }
        return recoveryCodes.use(adminId, code) ? Optional.of(ShownFactor.RECOVERY_CODE) : Optional.empty();
    }

    /** @return whether there was one that was in use */
    @Transactional(TxType.MANDATORY)
    public boolean remove(UUID adminId) {
        Optional<SecondFactor> factor = factors.findByIdOptional(adminId, LockModeType.PESSIMISTIC_WRITE);
        factor.ifPresent(factors::delete);
        recoveryCodes.deleteAll(adminId);
        return factor.filter(SecondFactor::confirmed).isPresent();
    }

    private Totp totp(UUID adminId, SecondFactor factor) {
        return new Totp(cipher.decrypt(factor.secret(), context(adminId)));
    }

    private static String context(UUID adminId) {
        return "second-factor:" + adminId;
    }

    /** Apps show the code in two groups. */
    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }
}
