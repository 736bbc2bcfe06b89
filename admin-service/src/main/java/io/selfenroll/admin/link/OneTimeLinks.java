package io.selfenroll.admin.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.keys.RandomText;

/**
 * Issues and takes back one-time links. Of each admin and purpose only the newest is good. The token has 256 bits, so
 * that its plain hash is as good as a keyed one.
 */
@ApplicationScoped
public class OneTimeLinks implements PanacheRepositoryBase<AdminLink, UUID> {

    private static final int TOKEN_BYTES = 32;
    private static final Duration COUNTED = Duration.ofDays(1);
    private static final String GOOD = "tokenHash = ?1 and purpose = ?2 and endedAt is null and expiresAt > ?3";

    /** The admin's row is locked by the caller, so that two at once do not both leave a good link. */
    @Transactional(TxType.MANDATORY)
    public IssuedLink issue(UUID adminId, LinkPurpose purpose, Duration life) {
        Instant now = Instant.now();
        endAll(adminId, purpose);
        String token = RandomText.base64Url(TOKEN_BYTES);
        persist(new AdminLink(adminId, purpose, hash(token), now, now.plus(life)));
        return new IssuedLink(token, now.plus(life));
    }

    /** Whose link it is, without using it. */
    @Transactional
    public Optional<UUID> adminOf(LinkPurpose purpose, String token) {
        return find(GOOD, hash(token), purpose, Instant.now())
                .firstResultOptional()
                .map(AdminLink::adminId);
    }

    /**
     * Uses the link up. One conditional update decides, so that of several at once one wins.
     *
     * @throws LinkNotValid when it is not good, or not any more
     */
    @Transactional(TxType.MANDATORY)
    public UUID use(LinkPurpose purpose, String token) {
        UUID adminId = adminOf(purpose, token).orElseThrow(LinkNotValid::new);
        Instant now = Instant.now();
        if (update("endedAt = ?3 where " + GOOD, hash(token), purpose, now) == 0) {
            throw new LinkNotValid();
        }
        return adminId;
    }

    @Transactional(TxType.MANDATORY)
    public void endAll(UUID adminId, LinkPurpose purpose) {
        update("endedAt = ?1 where adminId = ?2 and purpose = ?3 and endedAt is null", Instant.now(), adminId, purpose);
    }

    /** How many were issued in the given time up to now, at most a day. */
    @Transactional(TxType.MANDATORY)
    public long issuedWithin(Duration time, UUID adminId, LinkPurpose purpose) {
        return count(
                "adminId = ?1 and purpose = ?2 and createdAt > ?3",
                adminId,
                purpose,
                Instant.now().minus(time));
    }

    /** When the last one was issued. */
    @Transactional(TxType.MANDATORY)
    public Optional<Instant> lastIssued(UUID adminId, LinkPurpose purpose) {
        return find("select max(createdAt) from AdminLink where adminId = ?1 and purpose = ?2", adminId, purpose)
                .project(Instant.class)
                .firstResultOptional();
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "forget-old-links")
    @Transactional
    @RetryOnConflict
    void forgetOld() {
        delete("expiresAt < ?1", Instant.now().minus(COUNTED));
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
