package io.selfenroll.credential.admin.issue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.admin.issue.BatchResponse.Reason;
import io.selfenroll.credential.admin.issue.BatchResponse.Skipped;
import io.selfenroll.credential.issue.Issued;
import io.selfenroll.credential.issue.Issuer;
import io.selfenroll.credential.issue.Order;
import io.selfenroll.credential.site.Site;
import io.selfenroll.credential.site.SiteRepository;
import io.selfenroll.credential.site.User;
import io.selfenroll.credential.site.UserRepository;
import io.selfenroll.credential.store.CredentialRepository;
import io.selfenroll.credential.store.Grant;
import io.selfenroll.credential.store.HandOver;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.httpapi.SiteScope;

/** Issues for many users at once, in the caller's transaction: all that can get one get one, or nobody. */
@ApplicationScoped
class BatchIssue {

    private static final int MOST_SHOWN = 50;

    private final SiteRepository sites;
    private final UserRepository users;
    private final CredentialRepository credentials;
    private final Issuer issuer;
    private final IssueAudit audit;
    private final SiteScope scope;

    BatchIssue(
            SiteRepository sites,
            UserRepository users,
            CredentialRepository credentials,
            Issuer issuer,
            IssueAudit audit,
            SiteScope scope) {
        this.sites = sites;
        this.users = users;
        this.credentials = credentials;
        this.issuer = issuer;
        this.audit = audit;
        this.scope = scope;
    }

    BatchResponse issue(BatchRequest request) {
        Set<UUID> asked = new LinkedHashSet<>(request.userIds());
        if (request.handOver() == HandOver.SHOW && asked.size() > MOST_SHOWN) {
            throw new InvalidField("userIds", "at most " + MOST_SHOWN + " users when the passwords are shown");
        }
        scope.require(request.siteId());
        Site site = sites.held(request.siteId())
                .orElseThrow(() -> new NotFound("There is no such site, or it is not one of yours."));
        if (!site.active()) {
            throw new RecipientNotActive();
        }
        Grant grant = Grant.byAdministrator(
                scope.adminEmail(),
                request.handOver(),
                request.normalisedTags(),
                request.lifeMinutes() == null ? site.credentialLifeMinutes() : request.lifeMinutes(),
                request.batchId());
        List<Skipped> skipped = new ArrayList<>();
        List<Issued> issued = issuer.issue(orders(site, asked, grant, skipped));
        audit.issued(site.id(), grant, issued);
        return new BatchResponse(issued.stream().map(IssuedItem::of).toList(), skipped);
    }

    private List<Order> orders(Site site, Set<UUID> asked, Grant grant, List<Skipped> skipped) {
        Map<UUID, User> known = users.locked(asked).stream()
                .filter(user -> user.siteId().equals(site.id()))
                .collect(toMap(User::id, identity()));
        Set<UUID> done = credentials.usersOfBatch(grant.batchId(), asked);
        List<Order> orders = new ArrayList<>();
        for (UUID id : asked) {
            User user = known.get(id);
            if (user == null) {
                skipped.add(new Skipped(id, Reason.UNKNOWN));
            } else if (!user.active()) {
                skipped.add(new Skipped(id, Reason.DISABLED));
            } else if (done.contains(id)) {
                skipped.add(new Skipped(id, Reason.ALREADY_IN_BATCH));
            } else {
                orders.add(AdminOrders.order(site, user, grant));
            }
        }
        return orders;
    }
}
