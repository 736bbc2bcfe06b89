package io.selfenroll.notification.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

@ConfigMapping(prefix = "selfenroll.mail")
public interface MailConfig {

    /** Address that messages come from; the name beside it is the site's. Its domain also makes the Message-IDs. */
    String from();

    /** Where mail servers report that a mail could not be delivered (MAIL FROM); the address of {@link #from()} when empty. */
    Optional<String> envelopeFrom();

    Smtp smtp();

    /** The mail server that takes everything. */
    interface Smtp {

        String host();

        /** 25, 587 (submission) or 465 (with {@link #tls()}). */
        int port();

        /** Without REQUIRED a man in the middle can take encryption away, and with it every password. */
        @WithDefault("REQUIRED")
        @WithName("start-tls")
        StartTls startTls();

        /** TLS from the first byte; {@link #startTls()} then has no meaning. */
        @WithDefault("false")
        boolean tls();

        /** PEM file of the authorities whose certificates a mail server may have; those that Java trusts when empty. */
        Optional<Path> authorities();

        Optional<String> username();

        Optional<String> password();

        /** What we call ourselves in EHLO; the machine's own name when empty. */
        Optional<String> localHost();

        @WithDefault("10s")
        Duration connectTimeout();

        /** From connecting to the answer to the final dot. */
        @WithDefault("30s")
        Duration sendTimeout();

        /** How long a connection without work stays open for the next mail. */
        @WithDefault("15s")
        Duration idleTimeout();
    }

    enum StartTls {
        REQUIRED,
        OPTIONAL,
        DISABLED
    }
}
