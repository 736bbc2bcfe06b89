package io.selfenroll.credential.site;

import java.util.UUID;

/** Full state of a site or a user, as admin-service publishes it. */
sealed interface State permits SiteChanged, UserChanged {

    UUID id();

    long version();

    Status status();
}
