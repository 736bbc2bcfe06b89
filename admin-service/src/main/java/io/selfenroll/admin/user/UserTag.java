package io.selfenroll.admin.user;

import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A tag with its user's site, so that a site's tags are found and counted by one index. */
@Embeddable
record UserTag(@Column(name = "site_id") UUID siteId, String tag) {}
