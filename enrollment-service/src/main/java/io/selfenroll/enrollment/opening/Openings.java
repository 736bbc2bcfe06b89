package io.selfenroll.enrollment.opening;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.selfenroll.enrollment.credential.Credentials;

/**
 * Tells credential-service of openings, after the caller was answered, so that no answer depends on what is known there.
 * An opening helps to see where people stop and is no more than that: it is dropped when too many are under way or the
 * other service is away.
 */
@ApplicationScoped
class Openings {

    private static final int AT_A_TIME = 32;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final Credentials credentials;
    private final Counter dropped;

    Openings(Credentials credentials, MeterRegistry metrics) {
        this.credentials = credentials;
        dropped = metrics.counter("selfenroll.openings.dropped");
    }

    void tell(OpeningRequest request) {
        if (!request.namesItsSite()) {
            return;
        }
        if (!free.tryAcquire()) {
            dropped.increment();
            return;
        }
        threads.execute(() -> {
            try {
                if (!credentials.opened(request.userName())) {
                    dropped.increment();
                }
            } finally {
                free.release();
            }
        });
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
