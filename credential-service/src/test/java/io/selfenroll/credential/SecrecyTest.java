package io.selfenroll.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.credential.VerifiedRequests.Issued;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches everything this service writes for a password (G4), at the most talkative log level. */
@QuarkusTest
class SecrecyTest {

    private static final List<String> TALKATIVE =
            List.of("io.selfenroll", "org.hibernate.orm.jdbc.bind", "org.hibernate.SQL");

    @Inject
    Database database;

    @Inject
    Subjects subjects;

    private final Log log = new Log();

    private static final class Log extends Handler {
        private final Formatter formatter = new SimpleFormatter();
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord entry) {
            lines.add(formatter.format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        log.setLevel(Level.ALL);
        for (String category : TALKATIVE) {
            Logger.getLogger(category).setLevel(Level.ALL);
            Logger.getLogger(category).addHandler(log);
            Logger.getLogger(category).setUseParentHandlers(false);
        }
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stopListening() {
        for (String category : TALKATIVE) {
            Logger.getLogger(category).removeHandler(log);
            Logger.getLogger(category).setUseParentHandlers(true);
            Logger.getLogger(category).setLevel(null);
        }
        Logger.getLogger("").removeHandler(log);
    }

    private static Stream<String> forms(String password) {
        String bare = password.replace("-", "");
        return Stream.of(password, bare, password.toLowerCase(Locale.ROOT), bare.toLowerCase(Locale.ROOT))
                .flatMap(form -> {
                    byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
                    return Stream.of(
                            form,
                            URLEncoder.encode(form, StandardCharsets.UTF_8),
                            Base64.getEncoder().withoutPadding().encodeToString(bytes),
                            HexFormat.of().formatHex(bytes));
                });
    }

    @Test
    void noPasswordIsInTheDatabaseOnKafkaOrInTheLog() {
        Issued used = VerifiedRequests.issue();
        Issued other = VerifiedRequests.issue();
        UUID site = subjects.site();
        Issued shown = Batches.show(site, subjects.user(site));
        Redeem.redeem(used, "phone").statusCode(200);
        Redeem.redeem(used, "other").statusCode(409);
        Redeem.redeem(other.userName(), used.password(), "phone").statusCode(401);
        Redeem.redeem(UUID.randomUUID().toString(), other.password(), "phone").statusCode(401);

        List<String> written = new ArrayList<>(database.dump());
        for (String topic : List.of("credential", "dead-letter", "admin-action")) {
            KafkaTopics.read(topic)
                    .forEach(message -> written.add(new String(message.value(), StandardCharsets.UTF_8)));
        }
        assertThat(log.lines).isNotEmpty();
        written.addAll(log.lines);
        for (Issued secret : List.of(used, other, shown)) {
            forms(secret.password()).forEach(form -> assertThat(written).noneMatch(line -> line.contains(form)));
        }
    }
}
