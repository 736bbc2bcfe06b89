package io.selfenroll.localstack.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.selfenroll.keys.LocalKeys;
import io.selfenroll.localstack.process.ChildProcess;
import io.selfenroll.localstack.process.Part;

/** Starts one packaged service, with its start cache when there is one. */
public final class ServiceLauncher {

    /** Without it the C library gives each thread a memory area of its own and hardly ever takes it back. */
    private static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Service service;
    private final String name;
    private final Path application;
    private final Path configuration;
    private final Path log;
    private final URI ready;
    private final Path cache;
    private final List<String> options;

    /** @param name of this instance */
    public ServiceLauncher(
            Service service,
            String name,
            Path repository,
            Compilation compilation,
            Path configuration,
            Path log,
            int port,
            AotCaches caches) {
        this.service = service;
        this.name = name;
        this.application = service.application(repository).toAbsolutePath();
        this.configuration = configuration.toAbsolutePath();
        this.log = log;
        this.ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        this.options = compilation.options();
        this.cache = caches.file(service.id(), jars(application), options);
    }

    private static List<Path> jars(Path application) {
        try (Stream<Path> files = Files.walk(application)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + application, e);
        }
    }

    public Service service() {
        return service;
    }

    /** Where the start cache of this build is, or belongs. */
    public Path cache() {
        return cache;
    }

    /** How the service is kept running; it gets 20 s to finish what it has begun. */
    public Part.Plan plan() {
        return new Part.Plan(name, this::start, this::isReady, Duration.ofSeconds(20), log.toString());
    }

    private ChildProcess start() {
        return start(Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of());
    }

    /** Starts it slower and recording; the cache is written when it has been asked to stop. */
    public ChildProcess startRecording(Path output) {
        return start(List.of("-XX:AOTCacheOutput=" + output));
    }

    private ChildProcess start(List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(more);
        command.add("-Dsmallrye.config.locations=" + configuration.toUri());
        command.add("-D" + LocalKeys.PROPERTY + "=true");
        command.add("-jar");
        command.add(application.resolve("quarkus-run.jar").toString());
        return ChildProcess.start(name, command, ENVIRONMENT, application, log);
    }

    /** Whether the service says that it can do its work now. */
    public boolean isReady() {
        HttpRequest request =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(2)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
