package io.selfenroll.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.selfenroll.localstack.repository.Repository;

/** A real nginx as a child process, with the repository's configuration moved to a folder and a port of this test. */
final class Nginx implements AutoCloseable {

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean installed() {
        return binary().isPresent();
    }

    private static Optional<Path> binary() {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
        return Arrays.stream(path.split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param moved what of the configuration to replace: addresses of services */
    static Nginx start(Path folder, Map<String, String> moved) throws IOException {
        int port = freePort();
        Map<String, String> replace = new LinkedHashMap<>();
        replace.put(" /tmp/", " " + folder + "/");
        replace.putAll(moved);
        replace.put("listen 8080;", "listen 127.0.0.1:" + port + ";");
        replace.put("/usr/share/nginx/html", folder.resolve("html").toString());
        replace.put("/dev/stdout", folder.resolve("access.log").toString());
        Files.writeString(
                Files.createDirectories(folder.resolve("html")).resolve("inline.map"),
                "script \"'sha256-a+/=' 'sha256-b'\";\nstyle \"'sha256-c'\";\n");
        String text = Repository.text("docker/nginx.conf");
        for (var entry : replace.entrySet()) {
            assertThat(text).contains(entry.getKey());
            text = text.replace(entry.getKey(), entry.getValue());
        }
        if ("root".equals(System.getProperty("user.name"))) {
            // The workers of a master that is root would change to a user who cannot read this test's folder.
            text = "user root;\n" + text;
        }
        Path config = Files.writeString(folder.resolve("nginx.conf"), text);
        Process process = new ProcessBuilder(
                        binary().orElseThrow().toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        config.toString(),
                        "-g",
                        "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .conditionEvaluationListener(null)
                .until(() -> !process.isAlive() || answers(port));
        assertThat(process.isAlive()).as(() -> log(folder.resolve("nginx.log"))).isTrue();
        return new Nginx(process, port);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private static String log(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket ignored = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        // Fast shutdown: the master ends its workers.
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
