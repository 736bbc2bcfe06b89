package io.selfenroll.admin.session;

import java.time.Duration;
import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Failures in a row for one address. */
@Entity
@Table(name = "sign_in_attempt")
public class SignInAttempt {

    private static final int MOST_DOUBLINGS = 30;

    @Id
    private String address;

    private int failures;

    @Column(name = "last_failure")
    private Instant lastFailure;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    protected SignInAttempt() {}

    /** Without a failure yet. */
    SignInAttempt(String address, Instant now) {
        this.address = address;
        this.lastFailure = now;
        this.blockedUntil = now;
    }

    /** Counts a try as failed until its success is known; refuses it while the address has to wait. */
    void begin(Instant now, SignInConfig config) {
        if (now.isBefore(blockedUntil)) {
            throw new SignInDelayed(Duration.between(now, blockedUntil));
        }
        if (lastFailure.plus(config.memory()).isBefore(now)) {
            failures = 0;
        }
        failures++;
        lastFailure = now;
        blockedUntil = now.plus(delay(config));
    }

    /** Takes back one {@link #begin}. */
    void undo(SignInConfig config) {
        failures = Math.max(0, failures - 1);
        blockedUntil = lastFailure.plus(delay(config));
    }

    private Duration delay(SignInConfig config) {
        int doublings = failures - config.freeFailures();
        if (doublings < 0) {
            return Duration.ZERO;
        }
        Duration delay = config.firstDelay().multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
        return delay.compareTo(config.longestDelay()) < 0 ? delay : config.longestDelay();
    }
}
