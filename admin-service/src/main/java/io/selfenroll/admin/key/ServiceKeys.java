package io.selfenroll.admin.key;

import java.nio.file.Path;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.selfenroll.keys.FieldCipher;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.KeyedHash;
import io.selfenroll.keys.Sealer;
import io.selfenroll.keys.TokenSigner;
import io.smallrye.common.annotation.Identifier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** None of the files has a default: a missing property or an unusable file stops the start and is named. */
@Startup
@Singleton
public class ServiceKeys {

    /** Audience of the tokens that admins carry. */
    public static final String ADMIN_AUDIENCE = "selfenroll-admin";

    /** Names the cipher for what admins keep secret here. */
    public static final String ADMIN_SECRET = "admin-secret";

    private final KeyedHash pinHash;
    private final FieldCipher pinCipher;
    private final FieldCipher adminSecrets;
    private final Sealer mailSecrets;
    private final TokenSigner adminTokens;

    public ServiceKeys(
            @ConfigProperty(name = "selfenroll.keys.pin-hash") Path pinHash,
            @ConfigProperty(name = "selfenroll.keys.pin-encryption") Path pinEncryption,
            @ConfigProperty(name = "selfenroll.keys.admin-secret") Path adminSecret,
            @ConfigProperty(name = "selfenroll.keys.seal-public") Path sealPublic,
            @ConfigProperty(name = "selfenroll.keys.admin-token") Path adminToken) {
        this.pinHash = new KeyedHash(KeyFile.read(pinHash), "pin");
        this.pinCipher = new FieldCipher(KeyFile.read(pinEncryption));
        this.adminSecrets = new FieldCipher(KeyFile.read(adminSecret));
        this.mailSecrets = new Sealer(KeyFile.read(sealPublic));
        this.adminTokens = new TokenSigner(KeyFile.read(adminToken), ADMIN_AUDIENCE);
    }

    @Produces
    @Singleton
    KeyedHash pinHash() {
        return pinHash;
    }

    @Produces
    @Singleton
    FieldCipher pinCipher() {
        return pinCipher;
    }

    @Produces
    @Singleton
    @Identifier(ADMIN_SECRET)
    FieldCipher adminSecrets() {
        return adminSecrets;
    }

    /** Seals to notification-service, which alone can open it. */
    @Produces
    @Singleton
    Sealer mailSecrets() {
        return mailSecrets;
    }

    @Produces
    @Singleton
    TokenSigner adminTokens() {
        return adminTokens;
    }
}
