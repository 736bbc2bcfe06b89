package io.selfenroll.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class TogetherTest {

    private final List<List<Integer>> goes = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final List<Thread> askers = new CopyOnWriteArrayList<>();

    @Test
    void whoeverComesAloneIsServedAtOnceAndAlone() {
        Together<Integer, Integer> doubled = new Together<>(this::twice);

        assertThat(doubled.ask(1)).isEqualTo(2);
        assertThat(doubled.ask(2)).isEqualTo(4);

        assertThat(goes).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whatIsAskedWhileOthersAreServedIsDoneInOneGo() throws Exception {
        List<Future<Integer>> answers = askDuringTheFirst(new Together<>(this::twice));

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo(2 * i);
        }
        assertThat(goes).hasSize(2);
        assertThat(goes.getFirst()).containsExactly(0);
        assertThat(goes.getLast()).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void oneThatFailsDoesNotHarmThoseThatCameWithIt() throws Exception {
        List<Future<Integer>> answers = askDuringTheFirst(new Together<>(asked -> {
            List<Integer> done = twice(asked);
            if (asked.contains(3)) {
                throw new IllegalArgumentException("three");
            }
            return done;
        }));

        for (int i : new int[] {0, 1, 2, 4, 5}) {
            assertThat(answers.get(i).get()).isEqualTo(2 * i);
        }
        assertThatThrownBy(answers.get(3)::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("three");
    }

    /** Five more come while the first one, 0, is being served. */
    private List<Future<Integer>> askDuringTheFirst(Together<Integer, Integer> together) {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> {
                        Future<Integer> answer = threads.submit(() -> {
                            askers.add(Thread.currentThread());
                            return together.ask(i);
                        });
                        if (i == 0) {
                            await().until(() -> !goes.isEmpty());
                        }
                        return answer;
                    })
                    .toList();
            await().until(() ->
                    askers.size() == 6 && askers.stream().allMatch(asker -> asker.getState() == Thread.State.WAITING));
            firstMayEnd.countDown();
            return answers;
        }
    }

    private List<Integer> twice(List<Integer> asked) {
        goes.add(asked);
        if (asked.contains(0)) {
            try {
                firstMayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return asked.stream().map(each -> 2 * each).toList();
    }
}
