package io.selfenroll.credential.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.httpapi.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WholeTransactionTest {

    @Inject
    WholeTransaction transaction;

    private final AtomicInteger calls = new AtomicInteger();

    private static RuntimeException refusal(String state, int error) {
        return new IllegalStateException(new SQLException("refused", state, error));
    }

    @ParameterizedTest
    @ValueSource(ints = {1020, 1205, 1213})
    void runsAgainWhenTheDatabaseAsksForIt(int error) {
        int result = transaction.call(() -> {
            if (calls.incrementAndGet() < 4) {
                throw refusal("HY000", error);
            }
            return calls.get();
        });

        assertThat(result).isEqualTo(4);
    }

    @Test
    void givesUpAfterThreeRepetitionsWithARetryAfter() {
        assertThatThrownBy(() -> transaction.call(() -> {
                    calls.incrementAndGet();
                    throw refusal("40001", 1213);
                }))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        problem -> assertThat(problem.getHeaders()).containsKey("Retry-After"));
        assertThat(calls).hasValue(4);
    }

    @Test
    void aDatabaseThatIsAwayIsNotAskedAgain() {
        assertThatThrownBy(() -> transaction.call(() -> {
                    calls.incrementAndGet();
                    throw refusal("08000", 0);
                }))
                .isInstanceOf(Unavailable.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void otherFailuresAreThrownAsTheyAre() {
        assertThatThrownBy(() -> transaction.call(() -> {
                    throw refusal("42000", 1064);
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
