package io.selfenroll.admin.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class FirstAdminTest {

    @Inject
    AdminRepository admins;

    @Inject
    Passwords passwords;

    @Inject
    FirstAdmin atStart;

    @Test
    void laterStartsAddNobody() {
        long before = count();

        atStart.createIfNone(new StartupEvent());

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void missingSettingsDoNotStopTheStart() {
        assertThatCode(() -> startWithoutAdmins(config(null, null))).doesNotThrowAnyException();
    }

    @Test
    void unusableSettingsDoNotStopTheStart(@TempDir Path folder) throws Exception {
        Path weak = Files.writeString(folder.resolve("weak"), "short\n");

        assertThatCode(() -> {
                    startWithoutAdmins(config("not an address", weak));
                    startWithoutAdmins(config("someone@selfenroll.example", weak));
                    startWithoutAdmins(config("someone@selfenroll.example", folder.resolve("missing")));
                })
                .doesNotThrowAnyException();
    }

    /** In a transaction that is rolled back, so that other tests keep their admins. */
    private void startWithoutAdmins(FirstAdminConfig config) {
        QuarkusTransaction.begin();
        try {
            admins.getEntityManager().createQuery("delete from AdminSession").executeUpdate();
            admins.getEntityManager()
                    .createNativeQuery("DELETE FROM admin_site")
                    .executeUpdate();
            admins.deleteAll();
            new FirstAdmin(config, admins, passwords).createIfNone(new StartupEvent());
            assertThat(admins.count()).isZero();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private long count() {
        return QuarkusTransaction.requiringNew().call(admins::count);
    }

    private static FirstAdminConfig config(String email, Path passwordFile) {
        return new FirstAdminConfig() {
            @Override
            public Optional<String> email() {
                return Optional.ofNullable(email);
            }

            @Override
            public String name() {
                return "Nobody";
            }

            @Override
            public Optional<Path> passwordFile() {
                return Optional.ofNullable(passwordFile);
            }
        };
    }
}
