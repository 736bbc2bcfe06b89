package io.selfenroll.localstack;

/**
 * Leads the parts to each other over something that stands between, such as a proxy that disturbs connections. Names
 * are those of the stack's parts, {@code front-door} and {@code smtp}.
 */
@FunctionalInterface
public interface Detours {

    /** Straight to each other. */
    Detours NONE = (from, to, port) -> port;

    /**
     * Asked once for each pair, before either starts.
     *
     * @param from who connects
     * @param to who listens on the port
     * @return the loopback port that {@code from} is told instead
     */
    int port(String from, String to, int port);
}
