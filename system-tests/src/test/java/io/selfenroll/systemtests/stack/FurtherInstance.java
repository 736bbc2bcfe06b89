package io.selfenroll.systemtests.stack;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;

import io.selfenroll.localstack.StackSettings;
import io.selfenroll.localstack.install.PrivateFile;
import io.selfenroll.localstack.process.ChildProcess;
import io.selfenroll.localstack.process.FreePort;
import io.selfenroll.localstack.process.Part;
import io.selfenroll.localstack.service.AotCaches;
import io.selfenroll.localstack.service.Compilation;
import io.selfenroll.localstack.service.Service;
import io.selfenroll.localstack.service.ServiceLauncher;
import org.awaitility.Awaitility;

/**
 * One more instance of a service, beside those of a running stack. The front door and the other services do not know it;
 * it shares database, topics and consumer groups with them.
 */
public final class FurtherInstance implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(120);

    private final ChildProcess process;
    private final Part.Plan plan;
    private final String url;

    private FurtherInstance(ChildProcess process, Part.Plan plan, String url) {
        this.process = process;
        this.plan = plan;
        this.url = url;
    }

    static FurtherInstance start(Path data, String service, Properties settings, Map<String, String> more) {
        int port = FreePort.find();
        String name = service + "-at-" + port;
        Properties own = new Properties();
        own.putAll(settings);
        own.putAll(more);
        own.setProperty("quarkus.http.port", Integer.toString(port));
        Path file = data.resolve("config").resolve(name + ".properties");
        PrivateFile.write(file, text(own));
        Part.Plan plan = new ServiceLauncher(
                        byId(service),
                        name,
                        StackSettings.findRepository(),
                        Compilation.QUICK,
                        file,
                        data.resolve("log").resolve(name + ".log"),
                        port,
                        new AotCaches(data.resolve("aot")))
                .plan();
        return new FurtherInstance(plan.launch().get(), plan, "http://127.0.0.1:" + port);
    }

    private static Service byId(String id) {
        return Arrays.stream(Service.values())
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Properties settings) {
        StringWriter text = new StringWriter();
        try {
            settings.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Where it listens. */
    public String url() {
        return url;
    }

    /** Waits until it can do its work. */
    public FurtherInstance awaitReady() {
        Awaitility.await().atMost(READY).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(plan.name() + " has ended, see " + plan.log());
            }
            return plan.ready().getAsBoolean();
        });
        return this;
    }

    @Override
    public void close() {
        process.stop(plan.stopPatience());
    }
}
