package io.selfenroll.localstack.mail;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A mail in its file, read when somebody wants to see it: most are never looked at. */
final class KeptMail {

    private final String id;
    private final String recipient;
    private final Instant received;
    private final Path file;
    private SoftReference<Mail> read = new SoftReference<>(null);

    KeptMail(String id, String recipient, Instant received, Path file) {
        this.id = id;
        this.recipient = recipient;
        this.received = received;
        this.file = file;
    }

    boolean isFor(String address) {
        return address == null || recipient.equalsIgnoreCase(address);
    }

    /** Empty when it has just been removed. */
    synchronized Optional<Mail> mail() throws IOException {
        Mail known = read.get();
        if (known == null) {
            try {
                known = MailReader.read(id, recipient, received, Files.readAllBytes(file));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
            read = new SoftReference<>(known);
        }
        return Optional.of(known);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
