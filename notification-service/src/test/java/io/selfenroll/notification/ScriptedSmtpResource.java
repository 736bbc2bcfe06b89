package io.selfenroll.notification;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The mail server of the tests; inject it by a field of type {@link ScriptedSmtp}. */
public final class ScriptedSmtpResource implements QuarkusTestResourceLifecycleManager {

    private final ScriptedSmtp server = new ScriptedSmtp();

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "selfenroll.mail.smtp.host", "127.0.0.1",
                "selfenroll.mail.smtp.port", "" + server.port(),
                "selfenroll.mail.smtp.start-tls", "DISABLED");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(ScriptedSmtp.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
