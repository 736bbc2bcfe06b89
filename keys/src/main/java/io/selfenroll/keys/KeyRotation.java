package io.selfenroll.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jose4j.jwk.JsonWebKey;

/**
 * Replaces the key of one file without downtime, a step at a time, with a restart of the services that read the file
 * after each. Which step is due is seen from the file, so that none can be taken too early or twice: a single key is
 * joined by a new one, a new one at the second place moves to the first, and behind it the old one goes.
 */
public final class KeyRotation {

    /** What was done. */
    public enum Step {
        /** Every reader accepts the new key after a restart; nothing is made with it yet. */
        ADDED,
        /** After a restart new values are made with the new key; those of the old one are still accepted. */
        SWITCHED,
        /** After a restart nothing made with the old key is accepted any more. */
        REMOVED
    }

    private final Path dir;
    private final String name;

    private KeyRotation(Path dir, String name) {
        this.dir = dir;
        this.name = name;
    }

    /**
     * @param name one of {@link KeyFactory#SECRETS} or {@link KeyFactory#PAIRS}
     * @throws IllegalArgumentException for another name
     * @throws KeyFileRefused when the file is missing or cannot be used
     */
    public static KeyRotation of(Path dir, String name) {
        if (!KeyFactory.SECRETS.contains(name) && !KeyFactory.PAIRS.contains(name)) {
            throw new IllegalArgumentException("There is no key " + name + ", but "
                    + String.join(", ", KeyFactory.SECRETS) + ", " + String.join(", ", KeyFactory.PAIRS));
        }
        return new KeyRotation(dir, name);
    }

    /** Takes the step that is due. */
    public Step next() {
        Path file = dir.resolve(name + ".jwks");
        List<JsonWebKey> keys = new ArrayList<>(KeyFile.readAnywhere(file).all());
        Step step = due(keys);
        switch (step) {
            case ADDED -> keys.add(KeyFactory.generateBeside(name, keys.getFirst()));
            case SWITCHED -> keys.addFirst(keys.remove(newest(keys)));
            case REMOVED -> keys.subList(1, keys.size()).clear();
        }
        try {
            write(file, keys, step);
        } catch (IOException e) {
            throw new UncheckedIOException("Key file " + file + " cannot be written", e);
        }
        return step;
    }

    /** The public half is never without a key that something is made with: it goes first, but last when one leaves. */
    private void write(Path file, List<JsonWebKey> keys, Step step) throws IOException {
        boolean pair = Files.exists(publicFile());
        if (pair && step == Step.ADDED) {
            KeyFactory.writePublic(publicFile(), keys);
        }
        KeyFactory.writePrivate(file, keys);
        if (pair && step != Step.ADDED) {
            KeyFactory.writePublic(publicFile(), keys);
        }
    }

    private Path publicFile() {
        return dir.resolve(name + ".pub.jwks");
    }

    private static Step due(List<JsonWebKey> keys) {
        if (keys.size() == 1) {
            return Step.ADDED;
        }
        return newest(keys) == 0 ? Step.REMOVED : Step.SWITCHED;
    }

    private static int newest(List<JsonWebKey> keys) {
        return keys.indexOf(
                keys.stream().max(Comparator.comparingLong(KeyFactory::madeAt)).orElseThrow());
    }
}
