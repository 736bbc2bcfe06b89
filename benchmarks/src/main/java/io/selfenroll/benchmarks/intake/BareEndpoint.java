package io.selfenroll.benchmarks.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import io.selfenroll.benchmarks.stack.BenchStack;
import io.selfenroll.localstack.process.ChildProcess;
import io.selfenroll.localstack.process.FreePort;
import io.selfenroll.localstack.service.Compilation;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The running floor of the intake. */
final class BareEndpoint implements AutoCloseable {

    private static final int PARTITIONS = 4;

    private final int port = FreePort.find();
    private final ChildProcess process;

    /** Starts it with the JVM options of the services, and with a topic like theirs. */
    BareEndpoint(BenchStack stack) throws InterruptedException {
        createTopic(stack.parts().kafka());
        Path application = stack.repository().resolve("bare-endpoint/target/quarkus-app");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Compilation.THOROUGH.options());
        command.addAll(List.of(
                "-Dquarkus.http.port=" + port,
                "-Dkafka.bootstrap.servers=" + stack.parts().kafka(),
                "-jar",
                application.resolve("quarkus-run.jar").toString()));
        process = ChildProcess.start(
                "bare-endpoint",
                command,
                Map.of("MALLOC_ARENA_MAX", "2"),
                application,
                stack.parts().data().resolve("log").resolve("bare-endpoint.log"));
        while (!answers()) {
            Thread.sleep(100);
        }
    }

    /** The broker makes none by itself. */
    private static void createTopic(String servers) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic("bare-endpoint", PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topic of the floor could not be made", e.getCause());
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port + "/bare";
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(10));
    }
}
