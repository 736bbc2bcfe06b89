package io.selfenroll.systemtests.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.selfenroll.systemtests.stack.RunningStack;

/** Ends parts as kill -9 does and starts them again, one after the other, while others work. */
final class Kills {

    private final RunningStack stack;
    private final Consumer<String> progress;
    private final List<Kill> kills = new CopyOnWriteArrayList<>();

    /** @param away from the kill until the part was ready again */
    record Kill(String part, Instant at, Duration away) {}

    Kills(RunningStack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /** Ends these as near to at once as it goes; returns once they are ready again. */
    void kill(Collection<String> parts, Duration pause) throws InterruptedException {
        Instant at = Instant.now();
        parts.forEach(stack::kill9);
        Thread.sleep(pause);
        parts.parallelStream().forEach(stack::restart);
        Duration away = Duration.between(at, Instant.now());
        parts.forEach(part -> kills.add(new Kill(part, at, away)));
        progress.accept("%3d. kill -9 %s, back after %.1f s"
                .formatted(kills.size(), String.join(" ", parts), away.toMillis() / 1000.0));
    }

    /** Works in a thread of its own until it is told to end. */
    AutoCloseable start(Schedule schedule) {
        AtomicBoolean ended = new AtomicBoolean();
        List<Exception> failures = new CopyOnWriteArrayList<>();
        Thread thread = Thread.ofPlatform().name("kills").start(() -> {
            try {
                while (!ended.get() && schedule.next(this)) {
                    // Each round is one kill.
                }
            } catch (Exception e) {
                failures.add(e);
            }
        });
        return () -> {
            ended.set(true);
            thread.join();
            if (!failures.isEmpty()) {
                throw failures.getFirst();
            }
        };
    }

    /** What to kill next, and when. */
    interface Schedule {

        /** Does one kill; false when there is none left to do. */
        boolean next(Kills kills) throws Exception;
    }

    List<Kill> done() {
        return List.copyOf(kills);
    }
}
