package io.selfenroll.credential.opening;

import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.secret.UserName;
import io.selfenroll.credential.store.CredentialRepository;

/** Remembers the first opening, in the caller's transaction. */
@ApplicationScoped
class Openings {

    private final CredentialRepository credentials;
    private final CredentialEvents events;

    Openings(CredentialRepository credentials, CredentialEvents events) {
        this.credentials = credentials;
        this.events = events;
    }

    void open(String typedUserName) {
        UserName.parse(typedUserName)
                .flatMap(userName -> credentials.openFirst(userName.toString()))
                .ifPresent(credential -> events.publish(CredentialEvent.Opened.of(credential)));
    }
}
