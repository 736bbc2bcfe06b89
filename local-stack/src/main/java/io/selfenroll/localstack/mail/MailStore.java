package io.selfenroll.localstack.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mails as they came, one {@code .eml} file each in a directory, so that they survive a restart. The oldest go when
 * there are too many. The file's first line, {@code Delivered-To}, is ours.
 */
public final class MailStore {

    private static final String RECIPIENT = "Delivered-To: ";

    private final Path directory;
    private final int most;
    /** Newest first. */
    private final Deque<Mail> mails = new ArrayDeque<>();

    private long lastNumber;

    /**
     * Reads what an earlier run has kept.
     *
     * @param most how many mails are kept
     */
    public MailStore(Path directory, int most) {
        this.directory = directory;
        this.most = most;
        try {
            Files.createDirectories(directory);
            try (Stream<Path> files = Files.list(directory)) {
                files.filter(file -> file.getFileName().toString().matches("\\d+\\.eml"))
                        .sorted(Comparator.comparingLong(MailStore::number))
                        .forEach(this::load);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory, e);
        }
    }

    private void load(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            String start = new String(content, 0, Math.min(content.length, 1000), StandardCharsets.UTF_8);
            String recipient = start.lines()
                    .findFirst()
                    .filter(line -> line.startsWith(RECIPIENT))
                    .map(line -> line.substring(RECIPIENT.length()))
                    .orElse("");
            lastNumber = Math.max(lastNumber, number(file));
            remember(MailReader.read(
                    "" + number(file),
                    recipient,
                    Files.getLastModifiedTime(file).toInstant(),
                    content));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Keeps a mail on disk, then shows it. */
    public synchronized void add(String recipient, byte[] raw) {
        lastNumber++;
        byte[] first = (RECIPIENT + recipient.replaceAll("\\R", " ") + "\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] content = new byte[first.length + raw.length];
        System.arraycopy(first, 0, content, 0, first.length);
        System.arraycopy(raw, 0, content, first.length, raw.length);
        try {
            Mail mail = MailReader.read("" + lastNumber, recipient, Instant.now(), content);
            Files.write(file(mail.id()), content);
            remember(mail);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a mail in " + directory, e);
        }
    }

    private synchronized void remember(Mail mail) {
        mails.addFirst(mail);
        while (mails.size() > most) {
            try {
                Files.deleteIfExists(file(mails.removeLast().id()));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot remove a mail from " + directory, e);
            }
        }
    }

    /** Mails of one recipient (any case), or all of them when null; newest first. */
    public synchronized List<Mail> find(String recipient) {
        return mails.stream()
                .filter(mail -> recipient == null || mail.to().equalsIgnoreCase(recipient))
                .toList();
    }

    public synchronized Optional<Mail> get(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    private Path file(String id) {
        return directory.resolve(id + ".eml");
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().replace(".eml", ""));
    }
}
