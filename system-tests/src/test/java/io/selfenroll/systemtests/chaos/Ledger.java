package io.selfenroll.systemtests.chaos;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Everything that was driven: one journey per address, and each address asks once. */
final class Ledger {

    private final Map<String, Journey> journeys = new ConcurrentHashMap<>();
    private final Queue<String> repeated = new ConcurrentLinkedQueue<>();

    Journey open(String email) {
        Journey journey = new Journey(email);
        if (journeys.putIfAbsent(email, journey) != null) {
            throw new IllegalArgumentException(email + " has asked before");
        }
        return journey;
    }

    Collection<Journey> journeys() {
        return List.copyOf(journeys.values());
    }

    List<Journey> accepted() {
        return journeys.values().stream()
                .filter(journey -> journey.reference() != null)
                .toList();
    }

    Journey of(String email) {
        return journeys.get(email);
    }

    long unclear() {
        return journeys.values().stream().filter(Journey::isUnclear).count();
    }

    long enrolled() {
        return journeys.values().stream()
                .filter(journey -> journey.deviceId() != null)
                .count();
    }

    long connected() {
        return journeys.values().stream().filter(Journey::isConnected).count();
    }

    /** A call got no answer, or was told to come again. */
    void repeated(String answer) {
        repeated.add(answer);
    }

    List<String> repetitions() {
        return List.copyOf(repeated);
    }

    long refusedRivals() {
        return journeys.values().stream().mapToInt(Journey::refusedRivals).sum();
    }

    List<String> surprises() {
        return journeys.values().stream()
                .flatMap(journey -> journey.surprises().stream())
                .toList();
    }
}
