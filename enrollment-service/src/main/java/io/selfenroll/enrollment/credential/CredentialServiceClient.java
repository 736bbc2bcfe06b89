package io.selfenroll.enrollment.credential;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal API of credential-service, as far as it is used here. */
@RegisterRestClient(configKey = "credential-service")
@Path("/internal/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface CredentialServiceClient {

    @POST
    @Path("/redemptions")
    Redemption redeem(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, RedemptionRequest request);

    @POST
    @Path("/proofs")
    Redemption prove(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, RedemptionRequest request);

    @POST
    @Path("/openings")
    void open(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, OpeningNotice opening);
}
