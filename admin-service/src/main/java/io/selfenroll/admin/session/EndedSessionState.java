package io.selfenroll.admin.session;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.state.StateSource;
import io.selfenroll.outbox.Outbox;

@ApplicationScoped
class EndedSessionState implements StateSource {

    private final EndedSessionRepository ended;
    private final Outbox outbox;

    EndedSessionState(EndedSessionRepository ended, Outbox outbox) {
        this.ended = ended;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return SessionEnded.TOPIC;
    }

    @Override
    public boolean hasState() {
        return QuarkusTransaction.requiringNew().call(() -> ended.count() > 0);
    }

    @Override
    public void publishAll() {
        List<UUID> ids = QuarkusTransaction.requiringNew()
                .call(() ->
                        ended.listAll().stream().map(EndedSession::sessionId).toList());
        ids.forEach(id -> QuarkusTransaction.requiringNew()
                .run(() -> ended.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .ifPresent(session -> session.event().publish(outbox))));
    }
}
