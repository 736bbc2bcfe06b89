package io.selfenroll.localstack.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

import com.sun.net.httpserver.HttpServer;
import io.selfenroll.localstack.compose.ComposeSecrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BounceCommandTest {

    private static final byte[] REPORT =
            "Subject: Undelivered\r\n\r\n\u00e4\u0000".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    static Path folder;

    private final StringWriter said = new StringWriter();
    private HttpServer service;
    private int status = 204;
    private String asked;
    private String claims;
    private byte[] taken;

    @BeforeEach
    void open() throws IOException {
        ComposeSecrets.createMissing(folder);
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + headers.getFirst("Content-Type");
            claims = new String(Base64.getUrlDecoder()
                    .decode(headers.getFirst("Authorization").split("\\.")[1]));
            taken = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void close() {
        service.stop(0);
    }

    @Test
    void theMessageGoesToTheServiceAsItCame() {
        assertThat(run(REPORT)).isZero();

        assertThat(asked).isEqualTo("POST /internal/v1/bounces message/rfc822");
        assertThat(taken).isEqualTo(REPORT);
        assertThat(claims).contains("\"aud\":\"selfenroll-service\"", "\"groups\":[\"service\"]");
        assertThat(said.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400, 65", "413, 65", "401, 75", "403, 75", "429, 75", "503, 75", "500, 75", "404, 75"})
    void theMailServerIsToldWhatToDoNext(int answer, int code) {
        status = answer;

        assertThat(run(REPORT)).isEqualTo(code);
        assertThat(said.toString()).contains("answered " + answer);
    }

    @Test
    void aServiceThatIsAwayIsTriedAgainLater() {
        service.stop(0);

        assertThat(run(REPORT)).isEqualTo(75);
        assertThat(said.toString()).contains("does not answer");
    }

    @Test
    void whatIsNoMessageIsNotSent() {
        assertThat(run(new byte[0])).isEqualTo(65);
        assertThat(run(new byte[1024 * 1024 + 1])).isEqualTo(65);
        assertThat(asked).isNull();
    }

    @Test
    void aKeyThatCannotBeUsedCostsNoReport() {
        assertThat(run(REPORT, folder.resolve("none.jwks"))).isEqualTo(75);
        assertThat(said.toString()).contains("none.jwks");
    }

    @Test
    void aWrongSettingCostsNoReport() {
        assertThat(run(REPORT, folder.resolve("keys/service-token.jwks"), "127.0.0.1"))
                .isEqualTo(75);
        assertThat(new CommandLine(new BounceCommand(new ByteArrayInputStream(REPORT)))
                        .setErr(new PrintWriter(said, true))
                        .execute("--key"))
                .isEqualTo(75);
    }

    private int run(byte[] message) {
        return run(message, folder.resolve("keys/service-token.jwks"));
    }

    private int run(byte[] message, Path key) {
        return run(message, key, "http://127.0.0.1:" + service.getAddress().getPort());
    }

    private int run(byte[] message, Path key, String url) {
        return new CommandLine(new BounceCommand(new ByteArrayInputStream(message)))
                .setErr(new PrintWriter(said, true))
                .execute("--key", key.toString(), "--url", url);
    }
}
