package io.selfenroll.admin.site;

import io.selfenroll.httpapi.Conflict;

/** A domain leads to one site, or a device could not be told which is meant. */
final class MailDomainTaken extends Conflict {

    private static final long serialVersionUID = 1L;

    MailDomainTaken() {
        super(
                "mail-domain-taken",
                "Another site has this mail domain",
                "Take it from that site first, or leave it out.");
    }
}
