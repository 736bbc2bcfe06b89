package io.selfenroll.benchmarks.redeem;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.selfenroll.benchmarks.stack.BenchStack;

/** The floor of everything that stores: one row inserted and committed at a time, by the driver of the services. */
final class SingleCommits {

    private SingleCommits() {}

    /** @return commits per second over all connections */
    static double perSecond(BenchStack stack, int connections, Duration duration)
            throws SQLException, InterruptedException, ExecutionException {
        try (Connection connection = stack.database("enrollment-service");
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_row (id uuid primary key, text varchar(200))");
        }
        long end = System.nanoTime() + duration.toNanos();
        List<Future<Integer>> counts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                counts.add(threads.submit(() -> commit(stack, end)));
            }
        }
        int all = 0;
        for (Future<Integer> count : counts) {
            all += count.get();
        }
        return all / (duration.toMillis() / 1000.0);
    }

    private static int commit(BenchStack stack, long end) throws SQLException {
        int count = 0;
        try (Connection connection = stack.database("enrollment-service");
                PreparedStatement insert = connection.prepareStatement("insert into bench_row values (?, ?)")) {
            while (System.nanoTime() < end) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, "x".repeat(150));
                insert.executeUpdate();
                count++;
            }
        }
        return count;
    }
}
