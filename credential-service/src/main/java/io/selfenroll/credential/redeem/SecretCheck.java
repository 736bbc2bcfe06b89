package io.selfenroll.credential.redeem;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.secret.OneTimePassword;
import io.selfenroll.credential.secret.SecretHash;
import io.selfenroll.credential.secret.UserName;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialRepository;
import io.selfenroll.credential.store.CredentialState;
import io.selfenroll.credential.store.RedemptionStatements;
import io.selfenroll.credential.store.RedemptionStatements.StoredSecret;

/** Compares a user name and a password with what is stored, and counts the wrong ones. */
@ApplicationScoped
class SecretCheck {

    private final RedemptionStatements statements;
    private final CredentialRepository credentials;
    private final SecretHash hash;
    private final CredentialEvents events;

    SecretCheck(
            RedemptionStatements statements,
            CredentialRepository credentials,
            SecretHash hash,
            CredentialEvents events) {
        this.statements = statements;
        this.credentials = credentials;
        this.hash = hash;
        this.events = events;
    }

    /** The credential that was proven; empty when nothing was, and that has counted. */
    Optional<UUID> proven(RedemptionRequest request) {
        Optional<UserName> userName = UserName.parse(request.username());
        Optional<OneTimePassword> password = OneTimePassword.parse(request.password());
        Optional<StoredSecret> secret = userName.flatMap(statements::secretOf);
        if (hash.proves(secret.map(StoredSecret::hash), userName, password)) {
            return secret.map(StoredSecret::id);
        }
        countWrongPassword(userName, secret);
        return Optional.empty();
    }

    private void countWrongPassword(Optional<UserName> userName, Optional<StoredSecret> secret) {
        boolean counted =
                statements.countWrongPassword(userName.map(UserName::toString).orElse(""));
        if (counted) {
            Credential credential =
                    credentials.forChange(secret.orElseThrow().id()).orElseThrow();
            if (credential.state() == CredentialState.LOCKED) {
                events.publish(CredentialEvent.Locked.of(credential));
            }
        }
    }
}
