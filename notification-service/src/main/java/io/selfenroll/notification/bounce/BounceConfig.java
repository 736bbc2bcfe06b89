package io.selfenroll.notification.bounce;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "selfenroll.bounces")
interface BounceConfig {

    Imap imap();

    /** The mailbox that reports come to: that of {@code selfenroll.mail.envelope-from}, and of nothing else. */
    interface Imap {

        /** Without it no mailbox is read. */
        Optional<String> host();

        @WithDefault("993")
        int port();

        /** TLS from the first byte; without it only towards a server on the same machine. */
        @WithDefault("true")
        boolean tls();

        Optional<String> username();

        Optional<String> password();

        @WithDefault("INBOX")
        String folder();

        @WithDefault("1m")
        Duration interval();

        @WithDefault("20s")
        Duration timeout();
    }
}
