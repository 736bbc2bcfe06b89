package io.selfenroll.credential.redeem;

import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.store.CredentialRepository;

/** One proof, in the caller's transaction: a redeem that changes nothing but the count of wrong passwords. */
@ApplicationScoped
class Prover {

    private final SecretCheck secrets;
    private final CredentialRepository credentials;
    private final Verdict verdict;

    Prover(SecretCheck secrets, CredentialRepository credentials, Verdict verdict) {
        this.secrets = secrets;
        this.credentials = credentials;
        this.verdict = verdict;
    }

    Attempt prove(RedemptionRequest request) {
        return secrets.proven(request)
                .map(id -> verdict.of(credentials.findById(id), request.installationId()))
                .orElseGet(() -> new Attempt.Refused(Refusal.INVALID));
    }
}
