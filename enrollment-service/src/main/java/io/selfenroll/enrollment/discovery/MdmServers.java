package io.selfenroll.enrollment.discovery;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.enrollment.site.Platform;
import io.selfenroll.enrollment.site.SiteRepository;
import io.selfenroll.httpapi.EmailAddress;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.outbox.WholeTransaction;

/** The MDM server of a site, by an address of one of its people. Whether there is such a person is never looked at. */
@ApplicationScoped
class MdmServers {

    private final SiteRepository sites;
    private final WholeTransaction transaction;

    MdmServers(SiteRepository sites, WholeTransaction transaction) {
        this.sites = sites;
        this.transaction = transaction;
    }

    /**
     * @param platforms of which the first that has a server counts
     * @throws InvalidField when it is no mail address
     */
    Optional<String> find(String address, List<Platform> platforms) {
        String normalised = EmailAddress.normalise(address);
        String domain = normalised.substring(normalised.lastIndexOf('@') + 1);
        return transaction.call(() -> sites.findByMailDomain(domain)
                .flatMap(site -> platforms.stream()
                        .flatMap(platform -> site.mdmServer(platform).stream())
                        .findFirst()));
    }
}
