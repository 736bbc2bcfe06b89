package io.selfenroll.keys;

import java.nio.file.Path;

import org.jose4j.jwk.JsonWebKey;

/**
 * Keys that a local stack makes for itself. They lie unguarded in a checkout, so each is marked in its {@code kid}, also
 * after a rotation, and services refuse them unless the launcher of a local stack started them. Only the command line of
 * the process can say so, no file of settings that could be copied along.
 */
public final class LocalKeys {

    /** The JVM of a service in a local stack has {@code -Dselfenroll.local-stack=true}. */
    public static final String PROPERTY = "selfenroll.local-stack";

    private static final String MARK = "local-";

    private LocalKeys() {}

    /** Creates what is missing in the folder, like {@link KeyFactory#createMissing}, and marks it. */
    public static void createMissing(Path dir) {
        KeyFactory.createMissing(dir, MARK);
    }

    static boolean isLocal(JsonWebKey key) {
        return key.getKeyId().startsWith(MARK);
    }

    /** The mark that a key beside this one gets, too. */
    static String markOf(JsonWebKey key) {
        return isLocal(key) ? MARK : "";
    }

    static boolean areAccepted() {
        return Boolean.getBoolean(PROPERTY);
    }
}
