package io.selfenroll.systemtests.chaos;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.selfenroll.localstack.Detours;
import io.selfenroll.systemtests.chaos.FaultProxy.Fault;

/** A fault proxy between every pair of parts. */
final class FaultyLinks implements Detours, AutoCloseable {

    private final Map<String, FaultProxy> proxies = new TreeMap<>();

    @Override
    public synchronized int port(String from, String to, int port) {
        return proxies.computeIfAbsent(from + ">" + to, link -> new FaultProxy(port))
                .port();
    }

    /** @param links a pattern of links, {@code from>to} each; a service has further instances {@code -2} and so on */
    void set(String links, Fault fault) {
        List<FaultProxy> towards = towards(links).toList();
        if (towards.isEmpty()) {
            throw new IllegalArgumentException("No link is " + links + ": " + proxies.keySet());
        }
        towards.forEach(proxy -> proxy.set(fault));
    }

    /** Of everything that has been connected through here, {@code from>to} each. */
    synchronized Set<String> pairs() {
        return Set.copyOf(proxies.keySet());
    }

    void heal() {
        proxies.values().forEach(proxy -> proxy.set(Fault.NONE));
    }

    private Stream<FaultProxy> towards(String links) {
        return proxies.entrySet().stream()
                .filter(entry -> entry.getKey().matches(links))
                .map(Map.Entry::getValue);
    }

    @Override
    public void close() throws Exception {
        for (FaultProxy proxy : proxies.values()) {
            proxy.close();
        }
    }
}
