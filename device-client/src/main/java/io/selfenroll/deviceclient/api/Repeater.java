package io.selfenroll.deviceclient.api;

import java.io.IOException;
import java.time.Duration;

/**
 * Repeats a call that got no answer, or 429 or 5xx of a passing kind: at most {@value #TRIES} times, each after the
 * server's Retry-After or else 1, 2, 4 s. A Retry-After over {@link #LONGEST_WAIT} is not waited for.
 */
final class Repeater {
    static final int TRIES = 4;
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    interface Call<T> {
        T send() throws IOException, InterruptedException, ServerProblem;
    }

    private final Pause pause;

    Repeater(Pause pause) {
        this.pause = pause;
    }

    <T> T run(Call<T> call) throws ServerProblem, ServerUnreachable, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Duration wait = Duration.ofSeconds(1L << (attempt - 1));
            try {
                return call.send();
            } catch (ServerProblem e) {
                wait = e.retryAfter().orElse(wait);
                if (!e.passing() || attempt == TRIES || wait.compareTo(LONGEST_WAIT) > 0) {
                    throw e;
                }
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw new ServerUnreachable(e);
                }
            }
            pause.of(wait);
        }
    }
}
