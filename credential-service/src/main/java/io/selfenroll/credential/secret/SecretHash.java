package io.selfenroll.credential.secret;

import java.util.Optional;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.KeyedHash;

/** HMAC-SHA-256 with the pepper over user name and password, in the form {@code kid.mac}. */
@Singleton
@Startup
public class SecretHash {

    private final KeyedHash hash;
    private final String nobodys;

    SecretHash(CredentialKeys keys) {
        hash = new KeyedHash(KeyFile.read(keys.credentialHash()), "credential");
        nobodys = hash.hash("", "");
    }

    public String of(UserName userName, OneTimePassword password) {
        return hash.hash(userName.toString(), password.normalised());
    }

    /**
     * Whether this pair belongs to the stored hash. The same work is done for a user name that nobody has and for
     * texts that are no user name or password at all, so the time tells nothing.
     */
    public boolean proves(Optional<String> stored, Optional<UserName> userName, Optional<OneTimePassword> password) {
        boolean equal = hash.matches(
                stored.orElse(nobodys),
                userName.map(UserName::toString).orElse("?"),
                password.map(OneTimePassword::normalised).orElse("?"));
        return equal && stored.isPresent() && userName.isPresent() && password.isPresent();
    }
}
