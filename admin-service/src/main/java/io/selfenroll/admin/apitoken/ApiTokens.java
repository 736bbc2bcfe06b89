package io.selfenroll.admin.apitoken;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.session.SessionEndings;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.OnlyForPeople;
import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.keys.RandomText;

/** Makes, lists and revokes API tokens. Only people do that: an automation could give itself a longer life. */
@ApplicationScoped
@RetryOnConflict
public class ApiTokens {

    private static final String PREFIX = "selfenroll_";
    private static final int RANDOM_BYTES = 32;

    private final ApiTokenRepository tokens;
    private final AdminRepository admins;
    private final SessionEndings endings;
    private final SiteScope scope;
    private final AuditTrail audit;

    ApiTokens(
            ApiTokenRepository tokens,
            AdminRepository admins,
            SessionEndings endings,
            SiteScope scope,
            AuditTrail audit) {
        this.tokens = tokens;
        this.admins = admins;
        this.endings = endings;
        this.scope = scope;
        this.audit = audit;
    }

    /** What is kept of a token: as it has 256 random bits, one round of SHA-256 is not to be guessed back. */
    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** @throws InvalidField when it gives more than the caller has */
    @Transactional
    ApiTokenCreated create(ApiTokenCreation creation) {
        scope.requirePerson();
        Grant grant = Grant.of(creation.role(), creation.sites());
        Admin creator =
                admins.findByIdOptional(scope.adminId()).filter(Admin::active).orElseThrow(OnlyForPeople::new);
        Grant.of(creator).requireToGive(grant);
        if (!tokens.exist(grant.sites())) {
            throw new InvalidField("sites", "must be ids of sites");
        }
        String secret = PREFIX + RandomText.base64Url(RANDOM_BYTES);
        ApiToken token = new ApiToken(
                creation.name().strip(),
                grant,
                hash(secret),
                creator.id(),
                creator.email(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                Duration.ofDays(creation.lifeDays()));
        tokens.persist(token);
        audit.record(action("api-token.created", token)
                .with(Map.of(
                        "role",
                        token.role().name(),
                        "sites",
                        token.siteClaim(),
                        "expiresAt",
                        token.expiresAt().toString())));
        return ApiTokenCreated.of(token, secret);
    }

    @Transactional
    List<ApiToken> page(UUID after, int limit) {
        scope.requirePerson();
        return tokens.page(after, limit);
    }

    /** Its access tokens are refused by every service within seconds. Again changes nothing. */
    @Transactional
    void revoke(UUID id) {
        scope.requirePerson();
        revoke(tokens.lockManaged(id));
    }

    /** Revokes what an admin made and no longer has the rights for: all of it when he is out. */
    @Transactional(TxType.MANDATORY)
    public void revokeBeyond(Admin admin) {
        Grant rights = Grant.of(admin);
        tokens.lockOf(admin.id()).stream()
                .filter(token -> !admin.active() || !rights.covers(token.grant()))
                .forEach(this::revoke);
    }

    /** For an admin who is deleted. */
    @Transactional(TxType.MANDATORY)
    public void revokeAllOf(UUID adminId) {
        tokens.lockOf(adminId).forEach(this::revoke);
    }

    private void revoke(ApiToken token) {
        Instant now = Instant.now();
        if (token.status(now) == ApiTokenStatus.REVOKED) {
            return;
        }
        token.revoke(now);
        endings.end(token.id(), now.plus(AccessTokens.LIFE));
        audit.record(action("api-token.revoked", token));
    }

    private static Action action(String name, ApiToken token) {
        var sites = token.grant().sites();
        UUID site = sites.size() == 1 ? sites.iterator().next() : null;
        return Action.of(name, site, "api-token", token.id(), token.name());
    }
}
