package io.selfenroll.localstack.test;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The test JVM's Kafka broker. Topics are not created by themselves. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", TestServers.kafka());
    }

    /** The broker stays for the next start of the application. */
    @Override
    public void stop() {}
}
