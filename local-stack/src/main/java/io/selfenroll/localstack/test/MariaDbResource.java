package io.selfenroll.localstack.test;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.selfenroll.localstack.mariadb.Account;

/**
 * A fresh schema on the test JVM's MariaDB for each start of the application. Argument {@code schema}: beginning of its
 * name.
 */
public final class MariaDbResource implements QuarkusTestResourceLifecycleManager {

    private String schema = "selfenroll_test";

    @Override
    public void init(Map<String, String> arguments) {
        schema = arguments.getOrDefault("schema", schema);
    }

    @Override
    public Map<String, String> start() {
        String name =
                schema + "_" + Integer.toHexString(ThreadLocalRandom.current().nextInt());
        Account account = new Account(name, name, "test");
        String url = TestServers.createSchema(account);
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", account.user(),
                "quarkus.datasource.password", account.password());
    }

    /** The server stays for the next start of the application. */
    @Override
    public void stop() {}
}
