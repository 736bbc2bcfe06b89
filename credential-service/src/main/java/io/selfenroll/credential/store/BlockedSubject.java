package io.selfenroll.credential.store;

import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A user or a site that may not redeem. */
@Entity
@Table(name = "blocked_subject")
class BlockedSubject {

    @Id
    private UUID id;

    private String reason;

    protected BlockedSubject() {}

    UUID id() {
        return id;
    }

    String reason() {
        return reason;
    }
}
