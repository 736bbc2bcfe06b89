package io.selfenroll.credential.admin;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the list, as they came. */
class CredentialQuery {

    @RestQuery
    @Parameter(description = "Site id")
    String site;

    @RestQuery
    @Parameter(description = "ACTIVE, USED, EXPIRED, SUPERSEDED, REVOKED or LOCKED")
    String state;

    @RestQuery
    @Parameter(description = "User id")
    String userId;

    @RestQuery
    @Parameter(description = "REQUEST or ADMIN")
    String origin;

    @RestQuery
    @Parameter(description = "Beginning of the address or of the user name")
    String q;

    @RestQuery
    @Parameter(description = "A tag that it puts on the device")
    String tag;

    @RestQuery
    @Parameter(description = "next of the part before")
    String cursor;

    @RestQuery
    @Parameter(description = "1 to 200, default 50")
    String limit;
}
