package io.selfenroll.localstack.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.selfenroll.localstack.StartRefused;
import io.selfenroll.localstack.install.InstallationLock;
import io.selfenroll.localstack.install.LogFiles;
import io.selfenroll.localstack.install.Passwords;
import io.selfenroll.localstack.install.Ports;
import io.selfenroll.localstack.mariadb.Account;
import io.selfenroll.localstack.mariadb.EmbeddedMariaDb;
import io.selfenroll.localstack.process.FreePort;
import io.selfenroll.localstack.service.Service;

/** The local stack's MariaDB: the one that runs, or, while the stack is stopped, one that is started for a moment. */
final class LocalDatabase implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(20);

    private final int port;
    private final String password;
    private final EmbeddedMariaDb own;
    private final InstallationLock lock;

    private LocalDatabase(int port, String password, EmbeddedMariaDb own, InstallationLock lock) {
        this.port = port;
        this.password = password;
        this.own = own;
        this.lock = lock;
    }

    static LocalDatabase open(Path directory) {
        Path data = directory.toAbsolutePath().normalize();
        if (!Files.isDirectory(data.resolve("mariadb"))) {
            throw new StartRefused("There is no stack with its data in " + data + ".");
        }
        Passwords passwords = new Passwords(data.resolve("passwords"));
        String password = passwords.get(Service.ADMIN.id());
        Ports ports = Ports.read(data.resolve("ports.json"));
        int known = ports.known("mariadb");
        if (known != 0 && !FreePort.isFree(known)) {
            return new LocalDatabase(known, password, null, null);
        }
        InstallationLock lock = InstallationLock.take(data);
        EmbeddedMariaDb own = EmbeddedMariaDb.start(new EmbeddedMariaDb.Settings(
                data.resolve("mariadb"),
                ports.choose("mariadb"),
                passwords.get("mariadb-root"),
                new LogFiles(data.resolve("log")).file("mariadb"),
                true,
                List.of(new Account(Service.ADMIN.schema(), Service.ADMIN.schema(), password))));
        return new LocalDatabase(own.port(), password, own, lock);
    }

    AuditTable audit() {
        String schema = Service.ADMIN.schema();
        return new AuditTable("jdbc:mariadb://127.0.0.1:" + port + "/" + schema, schema, password);
    }

    @Override
    public void close() {
        if (own != null) {
            own.process().stop(STOP);
            lock.close();
        }
    }
}
