package io.selfenroll.keys;

import java.nio.file.Path;

/** A key file cannot be used. The message names the file and the reason, never a part of a key. */
public final class KeyFileRefused extends RuntimeException {

    KeyFileRefused(Path file, String reason) {
        super("Key file " + file + " cannot be used: " + reason);
    }
}
