package io.selfenroll.localstack.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One part of the stack that is kept running: when its process ends by itself it is reported in one line and started
 * again, after 1 s, then 2 s, up to 30 s.
 */
public final class Part {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofMinutes(1);

    private final Plan plan;
    private final RunRecords records;
    private final Consumer<String> report;
    private ChildProcess process;
    private Duration wait = FIRST_WAIT;
    private boolean wanted;

    /**
     * What the part is.
     *
     * @param launch starts the process
     * @param ready whether the running process serves requests
     * @param stopPatience how long it may take to end when asked to
     * @param log named when something goes wrong
     */
    public record Plan(
            String name, Supplier<ChildProcess> launch, BooleanSupplier ready, Duration stopPatience, String log) {}

    public Part(Plan plan, RunRecords records, Consumer<String> report) {
        this.plan = plan;
        this.records = records;
        this.report = report;
    }

    public String name() {
        return plan.name();
    }

    /** Starts the process; does nothing while it runs. */
    public synchronized void start() {
        wanted = true;
        if (process != null && process.isAlive()) {
            return;
        }
        ChildProcess started = plan.launch().get();
        process = started;
        records.add(plan.name(), started.handle());
        long startedAt = System.nanoTime();
        var _ = started.onExit().thenAccept(code -> Thread.startVirtualThread(() -> ended(started, code, startedAt)));
    }

    private void ended(ChildProcess which, int code, long startedAt) {
        Duration pause;
        synchronized (this) {
            if (!wanted || process != which) {
                return;
            }
            boolean stable = Duration.ofNanos(System.nanoTime() - startedAt).compareTo(STABLE) > 0;
            pause = stable ? FIRST_WAIT : wait;
            Duration doubled = pause.multipliedBy(2);
            wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        }
        report.accept(plan.name() + " ended by itself (exit code " + code + "), starting it again in "
                + pause.toSeconds() + " s; see " + plan.log());
        restartAfter(pause, which);
    }

    private void restartAfter(Duration pause, ChildProcess which) {
        try {
            Thread.sleep(pause);
            synchronized (this) {
                if (wanted && process == which) {
                    start();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            report.accept(plan.name() + " could not be started again: " + e.getMessage());
            restartAfter(LONGEST_WAIT, which);
        }
    }

    public boolean isReady() {
        ChildProcess current = current();
        return current != null && current.isAlive() && plan.ready().getAsBoolean();
    }

    /** The process that runs now, or ran last; null before the first start. */
    public synchronized ChildProcess current() {
        return process;
    }

    /** Asks the process to end and waits until it has; it is not started again. */
    public void stop() {
        ChildProcess current = unwanted();
        if (current != null) {
            current.stop(plan.stopPatience());
            records.remove(plan.name());
        }
    }

    /** Ends the process as kill -9 does; it stays away until {@link #start()}. */
    public void kill9() {
        ChildProcess current = unwanted();
        if (current != null) {
            current.kill();
            records.remove(plan.name());
        }
    }

    private synchronized ChildProcess unwanted() {
        wanted = false;
        return process;
    }
}
