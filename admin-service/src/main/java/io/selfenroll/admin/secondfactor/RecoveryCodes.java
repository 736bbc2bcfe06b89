package io.selfenroll.admin.secondfactor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.selfenroll.keys.RandomText;

/**
 * Ten codes for when the authenticator app is lost, each good once. A code has 80 bits, so that its plain hash is not to
 * be searched. Works in the caller's transaction.
 */
@ApplicationScoped
class RecoveryCodes implements PanacheRepositoryBase<RecoveryCode, RecoveryCode.Key> {

    private static final int CODES = 10;
    private static final int CHARACTERS = 16;
    private static final String GROUPS = "(.{4})(?!$)";

    /** @return shown to the admin once, like {@code k7qm-4x2p-9tvz-h3aw} */
    List<String> replace(UUID adminId) {
        deleteAll(adminId);
        List<String> codes = Stream.generate(() -> RandomText.crockford(CHARACTERS))
                .distinct()
                .limit(CODES)
                .toList();
        codes.forEach(code -> persist(new RecoveryCode(adminId, hash(adminId, code))));
        return codes.stream().map(code -> code.replaceAll(GROUPS, "$1-")).toList();
    }

    /** Uses the code up; of several at once one wins. */
    boolean use(UUID adminId, String input) {
        return delete("key.adminId = ?1 and key.codeHash = ?2", adminId, hash(adminId, normalise(input))) == 1;
    }

    void deleteAll(UUID adminId) {
        delete("key.adminId", adminId);
    }

    /** As people read it: Crockford's alphabet has no i, l and o. */
    private static String normalise(String input) {
        return input.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    private static String hash(UUID adminId, String code) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(adminId.toString().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
