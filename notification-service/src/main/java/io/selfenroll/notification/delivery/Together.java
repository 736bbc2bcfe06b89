package io.selfenroll.notification.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * What several threads ask for while it is being done for others is then done for all of them in one go, by one of them:
 * under load many share one transaction, and alone nobody waits for company.
 *
 * @param <I> what is asked
 * @param <O> the answer
 */
public final class Together<I, O> {

    private final Function<List<I>, List<O>> work;
    private final Queue<Call<I, O>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * @param work gives the answers in the order of what is asked. When it fails for several, it is called for each of
     *     them alone, so that none suffers for another.
     */
    public Together(Function<List<I>, List<O>> work) {
        this.work = work;
    }

    /** @throws RuntimeException what the work threw for this one alone */
    public O ask(I asked) {
        Call<I, O> own = new Call<>(asked);
        waiting.add(own);
        turn.lock();
        try {
            if (!own.taken) {
                answerWaiting();
            }
        } finally {
            turn.unlock();
        }
        return own.answered ? own.answer : work.apply(List.of(asked)).getFirst();
    }

    private void answerWaiting() {
        List<Call<I, O>> calls = new ArrayList<>();
        for (Call<I, O> next = waiting.poll(); next != null; next = waiting.poll()) {
            next.taken = true;
            calls.add(next);
        }
        try {
            List<O> answers = work.apply(calls.stream().map(call -> call.asked).toList());
            for (int i = 0; i < calls.size(); i++) {
                calls.get(i).answer = answers.get(i);
                calls.get(i).answered = true;
            }
        } catch (RuntimeException e) {
            if (calls.size() == 1) {
                throw e;
            }
        }
    }

    /** Written and read by who holds the turn, and last by its own thread after that. */
    private static final class Call<I, O> {

        private final I asked;
        private O answer;
        private boolean taken;
        private boolean answered;

        private Call(I asked) {
            this.asked = asked;
        }
    }
}
