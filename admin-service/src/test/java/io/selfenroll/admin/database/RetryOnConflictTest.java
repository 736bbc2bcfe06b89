package io.selfenroll.admin.database;

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
class RetryOnConflictTest {

    private final AtomicInteger calls = new AtomicInteger();

    @Inject
    Contended contended;

    @ParameterizedTest
    @ValueSource(ints = {1020, 1205, 1213})
    void loserOfAConflictIsTriedAgain(int error) {
        assertThat(contended.succeedAfter(2, calls, new SQLException("conflict", "40001", error)))
                .isEqualTo(3);
    }

    @Test
    void fourthLossIsReportedAsUnavailable() {
        assertThatThrownBy(() -> contended.succeedAfter(4, calls, new SQLException("deadlock", "40001", 1213)))
                .isInstanceOf(Unavailable.class);
        assertThat(calls).hasValue(4);
    }

    @Test
    void otherFailuresAreLeftAlone() {
        assertThatThrownBy(() -> contended.succeedAfter(1, calls, new SQLException("duplicate", "23000", 1062)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(calls).hasValue(1);
    }
}
