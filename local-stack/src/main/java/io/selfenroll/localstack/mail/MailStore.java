package io.selfenroll.localstack.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The mails as they came, one {@code .eml} file each in a directory, so that they survive a restart. The oldest go when
 * there are too many. The file's first line, {@code Delivered-To}, is ours.
 */
public final class MailStore {

    private static final String RECIPIENT = "Delivered-To: ";
    private static final int LONGEST_FIRST_LINE = 1000;

    private final Path directory;
    private final int most;
    private final AtomicLong lastNumber = new AtomicLong();
    /** By number, newest last; the lock of what is here. */
    private final NavigableMap<Long, KeptMail> mails = new TreeMap<>();

    /**
     * Finds what an earlier run has kept.
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
                        .forEach(this::load);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory, e);
        }
    }

    private void load(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            String recipient = new String(content.readNBytes(LONGEST_FIRST_LINE), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .filter(line -> line.startsWith(RECIPIENT))
                    .map(line -> line.substring(RECIPIENT.length()))
                    .orElse("");
            long number = number(file);
            lastNumber.accumulateAndGet(number, Math::max);
            show(number, recipient, Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Keeps a mail on disk, then shows it. */
    public void add(String recipient, byte[] raw) {
        long number = lastNumber.incrementAndGet();
        try (OutputStream file = Files.newOutputStream(file(number))) {
            String first = RECIPIENT + recipient.replaceAll("\\R", " ") + "\r\n";
            byte[] line = first.getBytes(StandardCharsets.UTF_8);
            byte[] content = new byte[line.length + raw.length];
            System.arraycopy(line, 0, content, 0, line.length);
            System.arraycopy(raw, 0, content, line.length, raw.length);
            file.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a mail in " + directory, e);
        }
        show(number, recipient, Instant.now());
    }

    private void show(long number, String recipient, Instant received) {
        KeptMail oldest = null;
        synchronized (mails) {
            mails.put(number, new KeptMail("" + number, recipient, received, file(number)));
            if (mails.size() > most) {
                oldest = mails.pollFirstEntry().getValue();
            }
        }
        if (oldest != null) {
            try {
                oldest.remove();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot remove a mail from " + directory, e);
            }
        }
    }

    /** Mails of one recipient (any case), or all of them when null; newest first. */
    public List<Mail> find(String recipient) {
        List<KeptMail> found;
        synchronized (mails) {
            found = mails.descendingMap().values().stream()
                    .filter(mail -> mail.isFor(recipient))
                    .toList();
        }
        return found.stream().map(this::read).flatMap(Optional::stream).toList();
    }

    /** The mail with this number; empty also for what is no number. */
    public Optional<Mail> get(String id) {
        KeptMail found;
        synchronized (mails) {
            found = id.matches("\\d{1,18}") ? mails.get(Long.parseLong(id)) : null;
        }
        return Optional.ofNullable(found).flatMap(this::read);
    }

    private Optional<Mail> read(KeptMail mail) {
        try {
            return mail.mail();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a mail in " + directory, e);
        }
    }

    private Path file(long number) {
        return directory.resolve(number + ".eml");
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().replace(".eml", ""));
    }
}
