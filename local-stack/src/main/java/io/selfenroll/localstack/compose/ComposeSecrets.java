package io.selfenroll.localstack.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import io.selfenroll.keys.KeyFactory;
import io.selfenroll.keys.RandomText;
import io.selfenroll.localstack.mariadb.Account;
import io.selfenroll.localstack.service.Service;

/**
 * Makes the folder of secrets that {@code docker-compose.yml} needs, or what is missing in it:
 *
 * <pre>
 * keys/                      key files, see KeyFactory
 * enrollment-service.properties and so on, one per service: database password, paths of keys
 * first-admin-password       of the platform administrator who is created at the first start
 * mariadb-root-password
 * mariadb-init.sql           a schema and a user for each service, run by MariaDB at its first start
 * compose.env                where the folder is and whom the containers run as, for docker compose --env-file
 * </pre>
 */
public final class ComposeSecrets {

    static final String ROOT_PASSWORD = "mariadb-root-password";
    static final String INIT_SQL = "mariadb-init.sql";
    static final String ENV = "compose.env";

    private static final String DATABASE_PASSWORD = "quarkus.datasource.password";
    private static final int PASSWORD_CHARACTERS = 24;

    private final SecretFolder folder;

    private ComposeSecrets(Path path) {
        folder = new SecretFolder(path.toAbsolutePath().normalize());
    }

    /** {@code ComposeSecrets DIR} */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("Usage: ./dev keys create DIR");
            System.exit(2);
        }
        Path path = Path.of(arguments[0]);
        createMissing(path);
        System.out.println("Keys, passwords and settings are in " + path + "; keep a copy of it in a safe place.");
        System.out.println(
                "The first administrator's password is in " + path.resolve(ComposeService.FIRST_ADMIN_PASSWORD));
        System.out.println("Start with: docker compose --env-file " + path.resolve(ENV) + " up -d");
    }

    /**
     * Creates what is missing. Files that exist are left as they are, but for {@code compose.env}; files of settings get
     * those that a newer release needs.
     */
    public static void createMissing(Path path) {
        new ComposeSecrets(path).create();
    }

    private void create() {
        KeyFactory.createMissing(folder.path().resolve("keys"));
        folder.keep(ROOT_PASSWORD, SecretFolder.CONTAINER, ComposeSecrets::password);
        folder.keep(ComposeService.FIRST_ADMIN_PASSWORD, SecretFolder.PRIVATE, ComposeSecrets::password);
        String sql = Arrays.stream(Service.values()).map(this::account).collect(Collectors.joining("\n"));
        folder.keep(INIT_SQL, SecretFolder.CONTAINER, () -> sql + "\n");
        ContainerUser user = ContainerUser.owning(folder.path());
        user.take(folder.path());
        writeEnvironment(user);
    }

    /** Keeps the settings of one service and answers the SQL of its account with the same password. */
    private String account(Service service) {
        String file = service.id() + ".properties";
        folder.keep(file, SecretFolder.PRIVATE, () -> lines(service));
        Map<String, String> needed = ComposeService.settings(service, "");
        // One that is missing is told; another password than the database's would only hide it.
        needed.remove(DATABASE_PASSWORD);
        String settings = folder.complete(file, needed);
        String password = settings.lines()
                .filter(line -> line.startsWith(DATABASE_PASSWORD + "="))
                .map(line -> line.substring(DATABASE_PASSWORD.length() + 1))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(service.id() + ".properties does not set " + DATABASE_PASSWORD));
        return String.join("\n", new Account(service.schema(), service.schema(), password).statements());
    }

    private static String lines(Service service) {
        return ComposeService.settings(service, password()).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String password() {
        return RandomText.crockford(PASSWORD_CHARACTERS);
    }

    private void writeEnvironment(ContainerUser user) {
        try {
            Files.writeString(
                    folder.path().resolve(ENV),
                    "SELFENROLL_SECRETS=" + folder.path() + "\nSELFENROLL_UID=" + user.uid() + "\nSELFENROLL_GID="
                            + user.gid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + ENV, e);
        }
    }
}
