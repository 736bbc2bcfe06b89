package io.selfenroll.enrollment.request;

import java.nio.file.Path;
import java.util.List;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.KeyedHash;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** PINs leave the intake as keyed hashes only (G4). Made at start, so that a bad key file stops it. */
@Startup
@Singleton
class PinHashes {

    private final KeyedHash hash;

    PinHashes(@ConfigProperty(name = "selfenroll.keys.pin-hash") Path keys) {
        hash = new KeyedHash(KeyFile.read(keys), "pin");
    }

    /** One per accepted key. */
    List<String> of(CompanyPin pin) {
        return hash.hashes(pin.digits());
    }
}
