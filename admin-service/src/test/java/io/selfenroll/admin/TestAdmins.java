package io.selfenroll.admin;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.admin.admin.Passwords;
import io.selfenroll.keys.RandomText;

/** Makes admins of any role, each with an address of its own. */
@ApplicationScoped
public class TestAdmins {

    public static final String PASSWORD = "correct horse battery staple";

    private final AdminRepository admins;
    private final Passwords passwords;

    TestAdmins(AdminRepository admins, Passwords passwords) {
        this.admins = admins;
        this.passwords = passwords;
    }

    @Transactional
    public String add(AdminRole role, UUID... sites) {
        String email = "admin-" + RandomText.crockford(10) + "@selfenroll.example";
        admins.persist(new Admin(email, "Ada Min", role, Set.of(sites), passwords.hash(PASSWORD), Instant.now()));
        return email;
    }

    public Console signedIn(AdminRole role, UUID... sites) {
        return Console.signIn(add(role, sites), PASSWORD);
    }

    @Transactional
    public UUID idOf(String email) {
        return admins.findByEmail(email).orElseThrow().id();
    }

    public Console platform() {
        return signedIn(AdminRole.PLATFORM_ADMINISTRATOR);
    }
}
