package io.selfenroll.httpapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import io.selfenroll.keys.KeyFactory;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.TokenSigner;
import io.smallrye.jwt.auth.principal.ParseException;

/**
 * No change of a token is accepted. The bytes are what stands in place of a token, or, after a {@code +}, edits of one
 * that we signed: pairs of a place and a character.
 */
public final class TokenFuzz {

    private static final String AUDIENCE = "selfenroll-admin";
    private static final Path KEYS = keys();
    private static final String TOKEN = new TokenSigner(KeyFile.read(KEYS.resolve("admin-token.jwks")), AUDIENCE)
            .sign("somebody", Set.of("reader"), Duration.ofHours(5), Map.of());
    private static final TrustedTokens TRUSTED =
            new TrustedTokens(() -> Map.of(AUDIENCE, KEYS.resolve("admin-token.pub.jwks")), null);

    private TokenFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String token = data.length > 0 && data[0] == '+' ? edited(data) : new String(data, StandardCharsets.UTF_8);
        try {
            TRUSTED.parse(token, null);
        } catch (ParseException refused) {
            return;
        }
        if (!token.equals(TOKEN)) {
            throw new IllegalStateException("Accepted: " + token + " which is not " + TOKEN);
        }
    }

    private static String edited(byte[] data) {
        StringBuilder token = new StringBuilder(TOKEN);
        for (int i = 1; i + 2 < data.length; i += 3) {
            int at = ((data[i] & 0xff) << 8 | data[i + 1] & 0xff) % token.length();
            token.setCharAt(at, (char) (data[i + 2] & 0x7f));
        }
        return token.toString();
    }

    private static Path keys() {
        try {
            Path keys = Files.createTempDirectory("fuzz-keys");
            KeyFactory.createMissing(keys);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
