package io.selfenroll.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.notification.ScriptedSmtp;
import io.selfenroll.notification.ScriptedSmtp.Turn;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestCredential;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecrecyTest {

    @Inject
    Tables tables;

    ScriptedSmtp smtp;

    @Test
    void noSecretIsInTheDatabaseTheTopicsOrTheLogs() {
        Recorder logs = new Recorder();
        Logger.getLogger("").addHandler(logs);
        try {
            List<TestCredential> credentials = everyOutcome();
            List<String> seen = new ArrayList<>(logs.lines);
            for (String table :
                    tables.read("select table_name from information_schema.tables where table_schema = database()")) {
                seen.addAll(tables.read("select * from " + table));
            }
            for (String topic : List.of("credential", "delivery", "dead-letter")) {
                KafkaTopics.read(topic)
                        .forEach(message -> seen.add(new String(message.value(), StandardCharsets.UTF_8)));
            }

            assertThat(seen).hasSizeGreaterThan(10);
            for (TestCredential credential : credentials) {
                for (String secret : List.of(credential.password(), credential.userName())) {
                    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
                    String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
                    assertThat(seen)
                            .noneMatch(line -> line.contains(secret)
                                    || line.contains(base64.substring(0, base64.length() - 2))
                                    || line.toLowerCase()
                                            .contains(HexFormat.of().formatHex(bytes)));
                }
            }
        } finally {
            Logger.getLogger("").removeHandler(logs);
        }
    }

    private List<TestCredential> everyOutcome() {
        TestCredential sent = TestCredential.make();
        TestCredential retried = TestCredential.make();
        TestCredential failed = TestCredential.make();
        TestCredential waiting = TestCredential.make();
        TestCredential expired = TestCredential.make().expiring(Duration.ofSeconds(-1));
        smtp.script(retried.email(), Turn.HANG_AFTER_FINAL_DOT);
        smtp.always(failed.email(), Turn.UNKNOWN_USER);
        smtp.always(waiting.email(), Turn.GREYLIST);
        List<TestCredential> all = List.of(sent, retried, failed, waiting, expired);
        all.forEach(TestCredential::issue);
        tables.awaitDelivery(sent, "SENT");
        tables.awaitDelivery(retried, "SENT");
        tables.awaitDelivery(failed, "FAILED");
        tables.awaitDelivery(waiting, "QUEUED/[1-9]");
        tables.awaitDelivery(expired, "EXPIRED");
        return all;
    }

    private static final class Recorder extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        Recorder() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage() + " " + java.util.Arrays.toString(entry.getParameters()) + " "
                    + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
