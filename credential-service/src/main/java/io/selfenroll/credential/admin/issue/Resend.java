package io.selfenroll.credential.admin.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.admin.CredentialItem;
import io.selfenroll.credential.admin.UnknownCredential;
import io.selfenroll.credential.issue.Issuer;
import io.selfenroll.credential.site.Site;
import io.selfenroll.credential.site.SiteRepository;
import io.selfenroll.credential.site.User;
import io.selfenroll.credential.site.UserRepository;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialRepository;
import io.selfenroll.credential.store.CredentialRepository.Holder;
import io.selfenroll.credential.store.CredentialState;
import io.selfenroll.credential.store.DatabaseClock;
import io.selfenroll.credential.store.Grant;
import io.selfenroll.credential.store.HandOver;
import io.selfenroll.httpapi.SiteScope;

/** A new credential by mail with the life and tags of an earlier one, in the caller's transaction. */
@ApplicationScoped
class Resend {

    private static final Duration COOLDOWN = Duration.ofSeconds(60);

    private final SiteRepository sites;
    private final UserRepository users;
    private final CredentialRepository credentials;
    private final DatabaseClock clock;
    private final Issuer issuer;
    private final IssueAudit audit;
    private final SiteScope scope;

    Resend(
            SiteRepository sites,
            UserRepository users,
            CredentialRepository credentials,
            DatabaseClock clock,
            Issuer issuer,
            IssueAudit audit,
            SiteScope scope) {
        this.sites = sites;
        this.users = users;
        this.credentials = credentials;
        this.clock = clock;
        this.issuer = issuer;
        this.audit = audit;
        this.scope = scope;
    }

    /** Of several at once for one user the first one sends; the others are told to wait. */
    CredentialItem resend(UUID id) {
        Holder holder = credentials
                .holder(id)
                .filter(found -> scope.contains(found.siteId()))
                .orElseThrow(UnknownCredential::problem);
        Site site = sites.held(holder.siteId()).filter(Site::active).orElseThrow(RecipientNotActive::new);
        User user = users.locked(holder.userId()).filter(User::active).orElseThrow(RecipientNotActive::new);
        Credential earlier = credentials.forChange(id).orElseThrow();
        if (earlier.state() == CredentialState.USED) {
            throw new AlreadyUsed();
        }
        requireCooledDown(user.id());
        Grant grant =
                Grant.byAdministrator(scope.adminEmail(), HandOver.MAIL, earlier.tags(), earlier.lifeMinutes(), null);
        Credential fresh = issuer.issue(List.of(AdminOrders.order(site, user, grant)))
                .getFirst()
                .credential();
        audit.resent(earlier, fresh);
        return CredentialItem.of(fresh);
    }

    private void requireCooledDown(UUID userId) {
        Instant now = clock.now();
        credentials
                .lastMailed(userId)
                .map(last -> Duration.between(now, last.plus(COOLDOWN)))
                .filter(Duration::isPositive)
                .ifPresent(wait -> {
                    throw new ResendTooSoon(wait);
                });
    }
}
