package io.selfenroll.credential.redeem;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialRepository;
import io.selfenroll.credential.store.CredentialState;
import io.selfenroll.credential.store.RedemptionStatements;

/** One try to redeem, in the caller's transaction. */
@ApplicationScoped
class Redeemer {

    private final SecretCheck secrets;
    private final RedemptionStatements statements;
    private final CredentialRepository credentials;
    private final Verdict verdict;
    private final CredentialEvents events;

    Redeemer(
            SecretCheck secrets,
            RedemptionStatements statements,
            CredentialRepository credentials,
            Verdict verdict,
            CredentialEvents events) {
        this.secrets = secrets;
        this.statements = statements;
        this.credentials = credentials;
        this.verdict = verdict;
        this.events = events;
    }

    Attempt redeem(RedemptionRequest request) {
        return secrets.proven(request)
                .map(id -> redeem(id, request.installationId()))
                .orElseGet(() -> new Attempt.Refused(Refusal.INVALID));
    }

    private Attempt redeem(UUID id, String installationId) {
        boolean won = statements.redeem(id, installationId);
        Credential credential = credentials.forChange(id).orElseThrow();
        if (won) {
            events.publish(CredentialEvent.Redeemed.of(credential));
            return new Attempt.Accepted(RedemptionResponse.of(credential, false));
        }
        if (credential.state() == CredentialState.ACTIVE) {
            return new Attempt.Refused(verdict.whyNot(credential));
        }
        return verdict.of(credential, installationId);
    }
}
