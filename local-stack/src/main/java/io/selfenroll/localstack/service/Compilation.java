package io.selfenroll.localstack.service;

import java.util.List;
import java.util.stream.Stream;

/** How the JVM of a service compiles. */
public enum Compilation {

    /** With the quick compiler alone: it starts soon and needs little memory, which suits trying out and tests. */
    QUICK("-Xmx112m", "-XX:TieredStopAtLevel=1"),

    /** With the thorough compiler too and the heap of the image: what operators run, slower until it is warm. */
    THOROUGH("-Xmx192m");

    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xss512k",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:+UseCompactObjectHeaders");

    private final List<String> own;

    Compilation(String... own) {
        this.own = List.of(own);
    }

    /** Of the JVM: small heaps that are given back, and short object headers (JEP 519). */
    public List<String> options() {
        return Stream.concat(COMMON.stream(), own.stream()).toList();
    }
}
