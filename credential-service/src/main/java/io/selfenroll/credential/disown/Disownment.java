package io.selfenroll.credential.disown;

import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.secret.DisownToken;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialRepository;
import io.selfenroll.credential.store.CredentialState;
import io.selfenroll.credential.store.DatabaseClock;

/** Takes back, in the caller's transaction, what a user did not ask for. */
@ApplicationScoped
class Disownment {

    /** As who revoked a credential and who retired a device. */
    private static final String BY_OWNER = "not-me";

    /** A mail that somebody finds in an old mailbox ends no device that was long at home. */
    private static final Duration LIFE = Duration.ofDays(30);

    private final CredentialRepository credentials;
    private final CredentialEvents events;
    private final DatabaseClock clock;

    Disownment(CredentialRepository credentials, CredentialEvents events, DatabaseClock clock) {
        this.credentials = credentials;
        this.events = events;
        this.clock = clock;
    }

    /** The first time counts; what is no token of ours changes nothing. */
    void disown(String text) {
        Instant now = clock.now();
        DisownToken.parse(text)
                .flatMap(token -> credentials.forDisowning(token.digest()))
                .filter(credential -> !credential.disowned())
                .filter(credential -> now.isBefore(credential.issuedAt().plus(LIFE)))
                .ifPresent(credential -> disown(credential, now));
    }

    private void disown(Credential credential, Instant now) {
        if (credential.state() == CredentialState.ACTIVE) {
            credential.revoke(now, BY_OWNER);
            events.publish(CredentialEvent.Revoked.of(credential));
        }
        credential.disown(now);
        events.publish(CredentialEvent.Disowned.of(credential));
    }
}
