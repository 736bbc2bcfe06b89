package io.selfenroll.notification.mail;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The settings of mail for a test that has no container: short timeouts, and what the test says. */
final class TestMailConfig {

    private static final String SMTP = "selfenroll.mail.smtp.";

    private TestMailConfig() {}

    /** @param smtp settings by name below {@code selfenroll.mail.smtp} */
    static MailConfig of(String host, int port, Map<String, String> smtp) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "selfenroll.mail.from",
                "no-reply@selfenroll.example",
                SMTP + "host",
                host,
                SMTP + "port",
                "" + port,
                SMTP + "local-host",
                "test.example",
                SMTP + "connect-timeout",
                "1s",
                SMTP + "send-timeout",
                "3s"));
        smtp.forEach((name, value) -> settings.put(SMTP + name, value));
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(MailConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(MailConfig.class);
    }
}
