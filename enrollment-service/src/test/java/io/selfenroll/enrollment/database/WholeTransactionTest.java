package io.selfenroll.enrollment.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.httpapi.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WholeTransactionTest {

    @Inject
    WholeTransaction transaction;

    private final AtomicInteger calls = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {1020, 1062, 1205, 1213})
    void collisionIsTriedAgain(int code) {
        String result = transaction.call(() -> {
            if (calls.incrementAndGet() < 3) {
                throw new PersistenceException(new SQLException("collided", "40001", code));
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(calls).hasValue(3);
    }

    @Test
    void endlessCollisionIsUnavailable() {
        assertThatThrownBy(() -> fail(new SQLException("deadlock", "40001", 1213)))
                .isInstanceOf(Unavailable.class);

        assertThat(calls).hasValue(4);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"08000, 0", "null, 0", "HY000, 1290"})
    void databaseThatIsAwayIsUnavailableAtOnce(String state, int code) {
        assertThatThrownBy(() -> fail(new SQLException("away", state, code))).isInstanceOf(Unavailable.class);

        assertThat(calls).hasValue(1);
    }

    @Test
    void otherFailuresStayWhatTheyAre() {
        assertThatThrownBy(() -> fail(new SQLException("no such table", "42S02", 1146)))
                .isInstanceOf(PersistenceException.class);

        assertThat(calls).hasValue(1);
    }

    private void fail(SQLException refusal) {
        transaction.call(() -> {
            calls.incrementAndGet();
            throw new PersistenceException(refusal);
        });
    }
}
