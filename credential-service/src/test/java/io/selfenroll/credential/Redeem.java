package io.selfenroll.credential;

import java.util.Map;

import io.restassured.response.ValidatableResponse;

/** The call of enrollment-service. */
public final class Redeem {

    private Redeem() {}

    public static ValidatableResponse redeem(VerifiedRequests.Issued credential, String installationId) {
        return redeem(credential.userName(), credential.password(), installationId);
    }

    public static ValidatableResponse redeem(String userName, String password, String installationId) {
        return Tokens.service()
                .body(Map.of("username", userName, "password", password, "installationId", installationId))
                .post("/internal/v1/redemptions")
                .then();
    }
}
