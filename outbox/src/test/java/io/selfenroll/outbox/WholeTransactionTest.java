package io.selfenroll.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.httpapi.Unavailable;
import io.selfenroll.localstack.test.KafkaResource;
import io.selfenroll.localstack.test.MariaDbResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MariaDbResource.class)
@QuarkusTestResource(KafkaResource.class)
class WholeTransactionTest {

    @Inject
    WholeTransaction transaction;

    @Inject
    AgroalDataSource database;

    private final AtomicInteger calls = new AtomicInteger();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private static SQLException refusal(String state, int error) {
        return new SQLException("refused", state, error);
    }

    private static RuntimeException wrapped(SQLException refusal) {
        return new IllegalStateException("as Hibernate wraps it", refusal);
    }

    private int callFailing(int failures, RuntimeException failure) {
        return transaction.call(() -> {
            if (calls.incrementAndGet() <= failures) {
                throw failure;
            }
            return calls.get();
        });
    }

    private int repeatFailing(int failures, Exception failure) throws Exception {
        return WholeTransaction.repeat(() -> {
            if (calls.incrementAndGet() <= failures) {
                throw failure;
            }
            return calls.get();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1020, 1062, 1205, 1213})
    void aCollisionIsTriedAgain(int error) {
        assertThat(callFailing(3, wrapped(refusal("HY000", error)))).isEqualTo(4);
    }

    @Test
    void aCollisionAtTheCommitIsTriedAgain() {
        RuntimeException failedCommit = new IllegalStateException("rolled back");
        failedCommit.addSuppressed(new RollbackException());
        failedCommit.addSuppressed(wrapped(refusal("40001", 1213)));

        assertThat(callFailing(1, failedCommit)).isEqualTo(2);
    }

    @Test
    void theFourthLossIsUnavailableAndSaysWhenToComeAgain() {
        assertThatThrownBy(() -> callFailing(4, wrapped(refusal("40001", 1213))))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        problem -> assertThat(problem.getHeaders()).containsKey("Retry-After"));
        assertThat(calls).hasValue(4);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"08000, 0", "08S01, 0", "null, 0", "HY000, 1290", "HY000, 1927"})
    void aDatabaseThatIsAwayIsNotAskedAgain(String state, int error) {
        assertThatThrownBy(() -> callFailing(1, wrapped(refusal(state, error)))).isInstanceOf(Unavailable.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void aRefusalFromATransactionThatTheDatabaseHasEndedDoesNotCount() {
        int tries = transaction.call(() -> {
            if (calls.incrementAndGet() == 1) {
                QuarkusTransaction.setRollbackOnly();
                throw new NotFound("nobody");
            }
            return calls.get();
        });

        assertThat(tries).isEqualTo(2);
        assertThatThrownBy(() -> transaction.run(() -> {
                    QuarkusTransaction.setRollbackOnly();
                    throw new NotFound("nobody");
                }))
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> transaction.run(() -> {
                    throw new NotFound("nobody");
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void otherFailuresStayWhatTheyAre() {
        assertThatThrownBy(() -> callFailing(1, wrapped(refusal("42S02", 1146))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> callFailing(2, new IllegalArgumentException("no database in it")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(calls).hasValue(2);
    }

    @Test
    void workWithATransactionOfItsOwnJudgesDuplicatesItself() throws Exception {
        assertThat(repeatFailing(2, refusal("40001", 1213))).isEqualTo(3);
        calls.set(0);
        assertThatThrownBy(() -> repeatFailing(1, refusal("23000", 1062))).isInstanceOf(SQLException.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void ofTwoThatDeadlockBothSucceedInTheEnd() throws Exception {
        sql("INSERT INTO site (id, name) VALUES (?, 'row')", run + " a");
        sql("INSERT INTO site (id, name) VALUES (?, 'row')", run + " b");
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> crossing =
                    List.of(() -> lock(" a", " b", bothHoldOne), () -> lock(" b", " a", bothHoldOne));
            List<Integer> tries = new ArrayList<>();
            for (Future<Integer> done : threads.invokeAll(crossing)) {
                tries.add(done.get());
            }
            assertThat(tries).containsExactlyInAnyOrder(1, 2);
        }
    }

    /** @return how many tries it took */
    private int lock(String first, String second, CyclicBarrier bothHoldOne) {
        AtomicInteger tries = new AtomicInteger();
        return transaction.call(() -> {
            tries.incrementAndGet();
            sql("SELECT id FROM site WHERE id = ? FOR UPDATE", run + first);
            if (tries.get() == 1) {
                await(bothHoldOne);
            }
            sql("SELECT id FROM site WHERE id = ? FOR UPDATE", run + second);
            return tries.get();
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void sql(String statement, String id) {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, id);
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
