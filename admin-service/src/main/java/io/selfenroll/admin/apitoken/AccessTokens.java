package io.selfenroll.admin.apitoken;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.keys.TokenSigner;

/** Gives access tokens for API tokens. */
@ApplicationScoped
class AccessTokens {

    static final Duration LIFE = Duration.ofMinutes(10);

    private final ApiTokenRepository tokens;
    private final AdminRepository admins;
    private final TokenSigner signer;

    AccessTokens(ApiTokenRepository tokens, AdminRepository admins, TokenSigner signer) {
        this.tokens = tokens;
        this.admins = admins;
        this.signer = signer;
    }

    /** Empty for one that is unknown, expired or revoked, or that gives more than its maker has now. */
    @Transactional
    @RetryOnConflict
    Optional<AccessTokenResponse> exchange(String apiToken) {
        Instant now = Instant.now();
        return tokens.lockByHash(ApiTokens.hash(apiToken))
                .filter(token -> token.status(now) == ApiTokenStatus.ACTIVE)
                .filter(this::backed)
                .map(token -> issue(token, now));
    }

    private boolean backed(ApiToken token) {
        return admins.findByIdOptional(token.createdBy())
                .filter(Admin::active)
                .filter(maker -> Grant.of(maker).covers(token.grant()))
                .isPresent();
    }

    private AccessTokenResponse issue(ApiToken token, Instant now) {
        token.use(now);
        Duration left = Duration.between(now, token.expiresAt());
        Duration life = left.compareTo(LIFE) < 0 ? left : LIFE;
        String id = token.id().toString();
        String access = signer.sign(
                id,
                token.role().withLower(),
                life,
                Map.of(
                        SiteScope.EMAIL_CLAIM,
                        token.name(),
                        SiteScope.SITES_CLAIM,
                        token.siteClaim(),
                        SiteScope.VIA_CLAIM,
                        SiteScope.API_TOKEN,
                        SiteScope.SESSION_CLAIM,
                        id));
        return new AccessTokenResponse(access, life.toSeconds(), "Bearer");
    }
}
