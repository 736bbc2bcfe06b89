package io.selfenroll.credential.issue;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.secret.DisownToken;
import io.selfenroll.credential.secret.OneTimePassword;
import io.selfenroll.credential.secret.SecretHash;
import io.selfenroll.credential.secret.SecretSealer;
import io.selfenroll.credential.secret.UserName;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.HandOver;
import io.selfenroll.credential.store.Origin;
import io.selfenroll.outbox.Ids;

/** Makes one credential with its password and announces it, sealed when a mail is to carry it. */
@ApplicationScoped
class CredentialMaker {

    private final SecretHash hash;
    private final SecretSealer sealer;
    private final CredentialEvents events;

    CredentialMaker(SecretHash hash, SecretSealer sealer, CredentialEvents events) {
        this.hash = hash;
        this.sealer = sealer;
        this.events = events;
    }

    Issued make(Order order, UserName userName, Instant now) {
        OneTimePassword password = OneTimePassword.generate();
        Credential credential = new Credential(
                order.grant().origin() == Origin.ADMIN ? order.recipient().requestId() : Ids.next(),
                order.recipient(),
                order.grant(),
                userName.toString(),
                hash.of(userName, password),
                now);
        DisownToken disown = DisownToken.generate();
        credential.disownableBy(disown.digest());
        String sealed = order.grant().handOver() == HandOver.SHOW ? null : sealer.seal(userName, password);
        events.publish(
                CredentialEvent.Issued.of(credential, order.siteName(), order.locale(), sealed, sealer.seal(disown)));
        return new Issued(credential, password);
    }
}
