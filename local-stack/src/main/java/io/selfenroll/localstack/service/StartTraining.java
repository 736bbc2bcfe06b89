package io.selfenroll.localstack.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import io.selfenroll.localstack.process.ChildProcess;

/**
 * Makes missing start caches: each service runs once until it is ready and is stopped. Without success the service
 * just starts slower.
 */
public final class StartTraining {

    private static final Duration START = Duration.ofSeconds(240);
    private static final Duration STOP = Duration.ofSeconds(240);

    private final AotCaches caches;
    private final Consumer<String> report;

    public StartTraining(AotCaches caches, Consumer<String> report) {
        this.caches = caches;
        this.report = report;
    }

    public void run(List<ServiceLauncher> services) {
        List<ServiceLauncher> untrained = services.stream()
                .filter(service -> !Files.exists(service.cache()))
                .toList();
        if (untrained.isEmpty()) {
            return;
        }
        report.accept("Preparing fast starts, once per build: "
                + String.join(
                        ", ", untrained.stream().map(s -> s.service().id()).toList()));
        // More at once would not be faster, and each needs memory.
        try (ExecutorService threads =
                Executors.newFixedThreadPool(2, Thread.ofVirtual().factory())) {
            untrained.forEach(service -> threads.execute(() -> train(service)));
        }
    }

    private void train(ServiceLauncher service) {
        Path output = service.cache().resolveSibling(service.cache().getFileName() + ".new");
        ChildProcess process = service.startRecording(output);
        try {
            Instant end = Instant.now().plus(START);
            while (process.isAlive() && Instant.now().isBefore(end) && !service.isReady()) {
                Thread.sleep(200);
            }
            process.stop(STOP);
            if (Files.exists(output)) {
                Files.move(output, service.cache(), StandardCopyOption.REPLACE_EXISTING);
                caches.keepOnly(service.service().id(), service.cache());
                report.accept("%-22s prepared".formatted(service.service().id()));
            } else {
                report.accept("%-22s starts without a cache"
                        .formatted(service.service().id()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.kill();
        } catch (IOException e) {
            report.accept(service.service().id() + " will start without a cache: " + e.getMessage());
        }
    }
}
