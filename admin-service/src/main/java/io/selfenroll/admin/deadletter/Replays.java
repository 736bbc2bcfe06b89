package io.selfenroll.admin.deadletter;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.Original;
import io.selfenroll.outbox.Originals;

/** Sends again what could not be handled, once the cause has been mended. */
@ApplicationScoped
class Replays {

    private final DeadLetters deadLetters;
    private final Originals originals;

    Replays(DeadLetters deadLetters, Originals originals) {
        this.deadLetters = deadLetters;
        this.originals = originals;
    }

    /**
     * Sends the original to its topic, where every consumer reads it: those that have handled its id pass it over, the
     * one that failed handles it now, or sets it aside again as a new letter.
     *
     * <p>Kafka and the database share no transaction. That an administrator sends it is in the audit before anything is
     * sent; that it was sent is noted after Kafka has confirmed it. When the confirmation or our answer is lost between,
     * it may have been sent while the letter does not say so. Repeating is then right, and harmless at any time: consumers
     * know the id.
     *
     * @return the letters about this record, as they are now
     */
    List<DeadLetterResponse> replay(String id) {
        DeadLetterResponse letter = deadLetters.get(id);
        switch (originals.find(letter.topic(), letter.partition(), letter.offset())) {
            case Original.Missing.GONE -> throw NotReplayable.gone();
            case Original.Missing.STATE -> throw NotReplayable.state();
            case Original.Kept original -> {
                deadLetters.recordReplay(letter);
                originals.sendAgain(original);
                return deadLetters.markReplayed(letter);
            }
        }
    }
}
