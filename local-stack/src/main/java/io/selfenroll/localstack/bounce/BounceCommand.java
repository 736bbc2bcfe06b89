package io.selfenroll.localstack.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.KeyFileRefused;
import io.selfenroll.keys.TokenSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dev bounce}: exits as {@code sysexits.h} says, so that the mail server knows whether to try again. */
@Command(
        name = "bounce",
        description = {
            "Hands the message on the standard input to notification-service, as the program that a mail server delivers",
            "reports of failed deliveries into. Exits with 0 when it was taken, 65 when it is no message, and 75 when the",
            "mail server shall keep it and try again: whatever is wrong here must not cost a report."
        },
        exitCodeOnInvalidInput = BounceCommand.LATER,
        mixinStandardHelpOptions = true)
public final class BounceCommand implements Callable<Integer> {

    private static final int TAKEN = 0;
    private static final int NO_MESSAGE = 65;
    static final int LATER = 75;

    private static final int LARGEST = 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Option(names = "--key", paramLabel = "FILE", required = true, description = "The key pair service-token.")
    private Path key;

    @Option(names = "--url", required = true, description = "Where notification-service itself listens.")
    private URI url;

    @Spec
    private CommandSpec spec;

    private final InputStream input;

    public BounceCommand() {
        this(System.in);
    }

    BounceCommand(InputStream input) {
        this.input = input;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            byte[] message = input.readNBytes(LARGEST + 1);
            if (message.length == 0 || message.length > LARGEST) {
                err.println("That is no report: it has to have 1 byte to 1 MiB.");
                return NO_MESSAGE;
            }
            int status = http.send(request(message), BodyHandlers.discarding()).statusCode();
            if (status != 204) {
                err.println("notification-service answered " + status + ".");
            }
            return code(status);
        } catch (KeyFileRefused | UncheckedIOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return LATER;
        } catch (IOException e) {
            err.println("notification-service does not answer at " + url + ".");
            return LATER;
        }
    }

    private HttpRequest request(byte[] message) {
        String token = new TokenSigner(KeyFile.read(key), "selfenroll-service")
                .sign("bounce", Set.of("service"), Duration.ofMinutes(1), Map.of());
        return HttpRequest.newBuilder(url.resolve("/internal/v1/bounces"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "message/rfc822")
                .POST(BodyPublishers.ofByteArray(message))
                .build();
    }

    private static int code(int status) {
        return switch (status) {
            case 204 -> TAKEN;
            case 400, 413 -> NO_MESSAGE;
            default -> LATER;
        };
    }
}
