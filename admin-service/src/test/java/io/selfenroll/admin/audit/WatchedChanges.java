package io.selfenroll.admin.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.selfenroll.audittrail.AuditTrail;

/**
 * Notes of every call of every test that changed something whether it was recorded. In a file, as the application may be
 * started more than once in this JVM, each time by another class loader.
 */
@Provider
public class WatchedChanges implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEFORE = "recorded-before";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final MeterRegistry metrics;

    WatchedChanges(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Of this JVM. Lines like {@code recorded PUT /api/...} or {@code silent PUT /api/...}. */
    static Path notes() {
        return Path.of("target", "watched-changes-" + ProcessHandle.current().pid() + ".txt");
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEFORE, recorded());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean changed = !SAFE.contains(request.getMethod()) && response.getStatus() / 100 == 2;
        if (changed && request.getProperty(BEFORE) instanceof Double before) {
            String how = recorded() > before ? "recorded" : "silent";
            String path = request.getUriInfo().getRequestUri().getPath();
            note("%s %s %s%n".formatted(how, request.getMethod(), path));
        }
    }

    private static synchronized void note(String line) {
        try {
            Files.writeString(notes(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double recorded() {
        return metrics.find(AuditTrail.METRIC).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
