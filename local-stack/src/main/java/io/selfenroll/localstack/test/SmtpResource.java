package io.selfenroll.localstack.test;

import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A mail server that takes every mail, and refuses none. */
public final class SmtpResource implements QuarkusTestResourceLifecycleManager {

    private static GreenMail greenMail;

    @Override
    public Map<String, String> start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        keep(server);
        return Map.of(
                "selfenroll.mail.smtp.host", "127.0.0.1",
                "selfenroll.mail.smtp.port", "" + server.getSmtp().getPort(),
                "selfenroll.mail.smtp.start-tls", "DISABLED");
    }

    private static synchronized void keep(GreenMail server) {
        greenMail = server;
    }

    /** The running server; tests may stop and start it. */
    public static synchronized GreenMail greenMail() {
        if (greenMail == null) {
            throw new IllegalStateException("SmtpResource has not been started");
        }
        return greenMail;
    }

    @Override
    public void stop() {
        greenMail().stop();
    }
}
