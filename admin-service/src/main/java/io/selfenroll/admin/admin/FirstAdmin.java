package io.selfenroll.admin.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;
import io.selfenroll.httpapi.EmailAddress;
import io.selfenroll.httpapi.InvalidField;
import org.jboss.logging.Logger;

/**
 * Creates the first platform administrator at the first start. Never stops the start: an installation without admins
 * enrolls nobody but is not broken, and the log says what to set.
 */
@ApplicationScoped
public class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
    private static final String EMAIL = "selfenroll.first-admin.email";
    private static final String PASSWORD_FILE = "selfenroll.first-admin.password-file";

    private final FirstAdminConfig config;
    private final AdminRepository admins;
    private final Passwords passwords;

    public FirstAdmin(FirstAdminConfig config, AdminRepository admins, Passwords passwords) {
        this.config = config;
        this.admins = admins;
        this.passwords = passwords;
    }

    @Transactional
    void createIfNone(@Observes StartupEvent start) {
        if (admins.count() > 0) {
            return;
        }
        if (config.email().isEmpty() || config.passwordFile().isEmpty()) {
            LOG.warnf("There is no administrator yet: set %s and %s, then start again", EMAIL, PASSWORD_FILE);
            return;
        }
        try {
            create(config.email().get(), config.passwordFile().get());
        } catch (InvalidField e) {
            LOG.errorf(
                    "The first administrator was not created, correct %s or %s: %s",
                    EMAIL, PASSWORD_FILE, e.getParameters().get("violations"));
        } catch (IOException e) {
            LOG.errorf("The first administrator was not created: %s cannot be read", PASSWORD_FILE);
        }
    }

    private void create(String email, Path passwordFile) throws IOException {
        String address = EmailAddress.normalise(email);
        String password = Files.readString(passwordFile).lines().findFirst().orElse("");
        passwords.refuseWeak(PASSWORD_FILE, password);
        Admin admin = new Admin(
                address,
                config.name(),
                AdminRole.PLATFORM_ADMINISTRATOR,
                Set.of(),
                passwords.hash(password),
                Instant.now());
        admins.persistAndFlush(admin);
        LOG.infof("Created the first platform administrator %s", address);
    }
}
