package io.selfenroll.httpapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.keys.KeyFile;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that are wrong in one thing each (RFC 8725), against a running service. */
@QuarkusTest
@QuarkusTestResource(TestTrust.class)
class ForgedTokensTest {

    private static final UUID SITE = UUID.randomUUID();
    private static final String AUDIENCE = "selfenroll-admin";

    private interface Made {
        String token() throws Exception;
    }

    @Test
    void withNothingWrongItPasses() {
        assertThat(statusOf(right().signed(key()))).isEqualTo(200);
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(algorithms(), signatures(), keys(), types(), audiences(), claims(), times(), serialisations())
                .flatMap(List::stream);
    }

    private static List<Arguments> algorithms() {
        List<Arguments> cases = new ArrayList<>();
        for (String none : new String[] {"none", "None", "nOnE", "NONE", "none ", ""}) {
            cases.add(bad(
                    "alg " + none + ", no signature",
                    () -> right().header("alg", none).unsigned() + "."));
            cases.add(bad(
                    "alg " + none + ", signed",
                    () -> right().header("alg", none).signed(key())));
        }
        cases.add(bad("no alg", () -> right().header("alg", null).signed(key())));
        cases.add(bad(
                "alg of another type",
                () -> right().header("alg", List.of("ES256")).signed(key())));
        cases.add(bad("es256", () -> right().header("alg", "es256").signed(key())));
        cases.add(bad("ES384", () -> right().header("alg", "ES384").signed(key())));
        cases.add(bad(
                "HS256 with the public key, DER",
                () -> right().header("alg", "HS256").hmac(pair().getPublicKey().getEncoded())));
        cases.add(bad(
                "HS256 with the public key, JWK",
                () -> right().header("alg", "HS256")
                        .hmac(pair().toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8))));
        cases.add(bad(
                "HS256 with the public key file",
                () -> right().header("alg", "HS256")
                        .hmac(Files.readAllBytes(TestTrust.keys.resolve("admin-token.pub.jwks")))));
        cases.add(bad(
                "HS256 with an empty file's key",
                () -> right().header("alg", "HS256")
                        .header("kid", "../../../../../../dev/null")
                        .hmac(new byte[1])));
        cases.add(
                bad("RS256 of an attacker", () -> right().header("alg", "RS256").rs256(rsa())));
        return cases;
    }

    private static List<Arguments> signatures() {
        BigInteger n = Forgery.order();
        return List.of(
                bad("no signature", () -> right().unsigned()),
                bad("empty signature", () -> right().unsigned() + "."),
                bad("r and s are 0", () -> right().withSignature(new byte[64])),
                bad("r is 0", () -> right().withSignature(Forgery.rs(BigInteger.ZERO, BigInteger.ONE))),
                bad("s is 0", () -> right().withSignature(Forgery.rs(BigInteger.ONE, BigInteger.ZERO))),
                bad("r and s are 1", () -> right().withSignature(Forgery.rs(BigInteger.ONE, BigInteger.ONE))),
                bad("r and s are the order", () -> right().withSignature(Forgery.rs(n, n))),
                bad(
                        "r and s are the largest",
                        () -> right().withSignature(Forgery.rs(
                                BigInteger.TWO.pow(256).subtract(BigInteger.ONE),
                                BigInteger.TWO.pow(256).subtract(BigInteger.ONE)))),
                bad("zero in DER", () -> right().withSignature(new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0})),
                bad("signature of another token", () -> {
                    String other = right().signed(key());
                    return right().unsigned() + other.substring(other.lastIndexOf('.'));
                }),
                bad("a byte too many", () -> right().signed(key()) + "AA"),
                bad("padded", () -> right().signed(key()) + "=="),
                bad("the last bit, which says nothing, is set", () -> {
                    String token = right().signed(key());
                    int last = token.length() - 1;
                    return token.substring(0, last) + (char) (token.charAt(last) + 1);
                }));
    }

    private static List<Arguments> keys() {
        List<Arguments> cases = new ArrayList<>();
        PublicJsonWebKey stranger = stranger();
        for (Object kid : new Object[] {
            "../../../../../../dev/null",
            "/etc/passwd",
            "file:///dev/null",
            "' or 1=1 -- ",
            "x' union select 'AA==' -- ",
            "",
            " ",
            "x".repeat(2_000),
            7,
            List.of("a"),
            Map.of("a", "b")
        }) {
            cases.add(bad("kid " + kid, () -> right().header("kid", kid).signed(stranger.getPrivateKey())));
            cases.add(bad(
                    "kid " + kid + ", our key", () -> right().header("kid", kid).signed(key())));
        }
        cases.add(bad("no kid", () -> right().header("kid", null).signed(stranger.getPrivateKey())));
        cases.add(bad("key of a stranger", () -> right().signed(stranger.getPrivateKey())));
        cases.add(bad(
                "key inside",
                () -> right().header("jwk", stranger.toParams(OutputControlLevel.PUBLIC_ONLY))
                        .signed(stranger.getPrivateKey())));
        cases.add(
                bad("key of devices", () -> right().signed(pair("device-token").getPrivateKey())));
        cases.add(bad(
                "key of devices by its name",
                () -> right().header("kid", pair("device-token").getKeyId())
                        .signed(pair("device-token").getPrivateKey())));
        return cases;
    }

    private static List<Arguments> types() {
        return List.of(
                bad("no typ", () -> right().header("typ", null).signed(key())),
                bad("typ JWT", () -> right().header("typ", "JWT").signed(key())),
                bad("typ of a proof", () -> right().header("typ", "dpop+jwt").signed(key())),
                bad("typ of another type", () -> right().header("typ", 1).signed(key())),
                bad(
                        "crit",
                        () -> right().header("crit", List.of("exp"))
                                .header("exp", 1)
                                .signed(key())),
                bad(
                        "payload not encoded",
                        () -> right().header("b64", false)
                                .header("crit", List.of("b64"))
                                .signed(key())));
    }

    private static List<Arguments> audiences() {
        return List.of(
                bad("no aud", () -> right().claim("aud", null).signed(key())),
                bad("empty aud", () -> right().claim("aud", "").signed(key())),
                bad("no audience in aud", () -> right().claim("aud", List.of()).signed(key())),
                bad(
                        "aud of devices",
                        () -> right().claim("aud", "selfenroll-device").signed(key())),
                bad("unknown aud", () -> right().claim("aud", "somebody").signed(key())),
                bad(
                        "ours among others",
                        () -> right().claim("aud", List.of(AUDIENCE, "selfenroll-device"))
                                .signed(key())),
                bad(
                        "ours twice",
                        () -> right().claim("aud", List.of(AUDIENCE, AUDIENCE)).signed(key())),
                bad(
                        "aud of another type",
                        () -> right().claim("aud", Map.of("a", AUDIENCE)).signed(key())),
                bad("aud of numbers", () -> right().claim("aud", List.of(1)).signed(key())));
    }

    private static List<Arguments> claims() {
        return List.of(
                bad("no iss", () -> right().claim("iss", null).signed(key())),
                bad("another iss", () -> right().claim("iss", "evil").signed(key())),
                bad("iss in capitals", () -> right().claim("iss", "Selfenroll").signed(key())),
                bad(
                        "several iss",
                        () -> right().claim("iss", List.of("selfenroll")).signed(key())),
                bad("no sub", () -> right().claim("sub", null).signed(key())),
                bad("no jti", () -> right().claim("jti", null).signed(key())),
                bad("jti of another type", () -> right().claim("jti", 1).signed(key())),
                bad("sid of another type", () -> right().claim("sid", 1).signed(key())));
    }

    private static List<Arguments> times() {
        long now = Instant.now().getEpochSecond();
        return List.of(
                bad("no exp", () -> right().claim("exp", null).signed(key())),
                bad("exp null", () -> replaced("\"exp\":null")),
                bad(
                        "exp as text",
                        () -> right().claim("exp", Long.toString(now + 300)).signed(key())),
                bad(
                        "exp as a date",
                        () -> right().claim("exp", "2999-01-01T00:00:00Z").signed(key())),
                bad("exp with a fraction", () -> replaced("\"exp\":" + (now + 300) + ".5")),
                bad("exp 1e400", () -> replaced("\"exp\":1e400")),
                bad("exp 1e18", () -> replaced("\"exp\":1e18")),
                bad("exp -1e400", () -> replaced("\"exp\":-1e400")),
                bad("exp of 30 digits", () -> replaced("\"exp\":999999999999999999999999999999")),
                bad("exp true", () -> right().claim("exp", true).signed(key())),
                bad(
                        "exp in a list",
                        () -> right().claim("exp", List.of(now + 300)).signed(key())),
                bad("expired a minute ago", () -> ended(-60)),
                bad("expired 35 seconds ago", () -> ended(-35)),
                bad("nbf in a minute", () -> right().claim("nbf", seconds(60)).signed(key())),
                bad(
                        "nbf as text",
                        () -> right().claim("nbf", Long.toString(now - 60)).signed(key())),
                bad("no iat", () -> right().claim("iat", null).signed(key())),
                bad(
                        "iat as text",
                        () -> right().claim("iat", Long.toString(now)).signed(key())),
                bad("iat in a minute", () -> right().claim("iat", seconds(60)).signed(key())),
                bad(
                        "iat after exp",
                        () -> right().claim("iat", seconds(20))
                                .claim("exp", seconds(10))
                                .signed(key())));
    }

    private static List<Arguments> serialisations() {
        return List.of(
                bad("a claim twice", () -> replaced("\"exp\":" + seconds(300) + ",\"exp\":" + seconds(400))),
                bad("claims are a list", () -> Forgery.sign(right().unsigned("[]"), key())),
                bad("claims are no JSON", () -> Forgery.sign(right().unsigned("claims"), key())),
                bad("claims are empty", () -> Forgery.sign(right().unsigned(""), key())),
                bad(
                        "deep claims",
                        () -> Forgery.sign(right().unsigned("{\"a\":".repeat(900) + "1" + "}".repeat(900)), key())),
                bad("five parts", () -> right().signed(key()) + ".AA.AA"),
                bad("four parts", () -> right().signed(key()) + ".AA"),
                bad("a dot more", () -> right().signed(key()) + "."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void isRefused(String name, Made forgery) throws Exception {
        given().header("Authorization", "Bearer " + forgery.token())
                .get("/api/echo/admin?site=" + SITE)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void clocksMayDifferByHalfAMinute() {
        assertThat(statusOf(ended(-20))).isEqualTo(200);
        assertThat(statusOf(right().claim("iat", seconds(20)).signed(key()))).isEqualTo(200);
        assertThat(statusOf(right().claim("nbf", seconds(20)).signed(key()))).isEqualTo(200);
    }

    /** RFC 7519, section 4.1.3: one audience may be written as a list. */
    @Test
    void audienceMayBeAListOfOne() {
        assertThat(statusOf(right().claim("aud", List.of(AUDIENCE)).signed(key())))
                .isEqualTo(200);
    }

    /** Of an ECDSA signature two forms hold. Nothing here tells tokens apart by it, so it is the same token. */
    @Test
    void aTokenThatPassedIsRefusedOnceItHasExpired() {
        long now = Instant.now().getEpochSecond();
        // Clocks may differ by 30 seconds.
        String token = right().claim("iat", now - 600).claim("exp", now - 26).signed(key());

        assertThat(statusOf(token)).isEqualTo(200);
        assertThat(statusOf(token)).isEqualTo(200);

        await().atMost(Duration.ofSeconds(10)).until(() -> statusOf(token) == 401);
    }

    @Test
    void theSignatureOfATokenThatPassedIsGoodForNoOther() {
        String token = right().signed(key());
        assertThat(statusOf(token)).isEqualTo(200);
        String signature = token.substring(token.lastIndexOf('.'));

        assertThat(statusOf(right().claim("email", "root@acme.example").unsigned() + signature))
                .isEqualTo(401);
        assertThat(statusOf(token.substring(0, token.length() - 4) + "AAAA")).isEqualTo(401);
        assertThat(statusOf(token)).isEqualTo(200);
    }

    @Test
    void theOtherFormOfASignatureIsTheSameToken() {
        assertThat(statusOf(Forgery.mirrored(right().signed(key())))).isEqualTo(200);
    }

    @Test
    void addressesInsideATokenAreNeverCalled() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        PublicJsonWebKey stranger = stranger();
        HttpServer attacker = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        attacker.createContext("/", exchange -> {
            calls.incrementAndGet();
            byte[] keys = ("{\"keys\":[" + stranger.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}").getBytes();
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        attacker.start();
        String address = "http://127.0.0.1:" + attacker.getAddress().getPort() + "/keys";
        try {
            for (String header : new String[] {"jku", "x5u", "kid", "url"}) {
                String token = right().header(header, address).signed(stranger.getPrivateKey());
                assertThat(statusOf(token)).as(header).isEqualTo(401);
            }
        } finally {
            attacker.stop(0);
        }
        assertThat(calls).hasValue(0);
    }

    private static Arguments bad(String name, Made forgery) {
        return Arguments.of(name, forgery);
    }

    private static Forgery right() {
        return new Forgery(pair().getKeyId(), AUDIENCE, Roles.READER, SITE);
    }

    /** Signed by us, with another text in the place of the claim {@code exp}. */
    private static String replaced(String exp) {
        Forgery forgery = right();
        String claims = forgery.claims().replaceFirst("\"exp\":\\d+", exp);
        return Forgery.sign(forgery.unsigned(claims), key());
    }

    /** A token of five minutes that ended so many seconds from now. */
    private static String ended(long fromNow) {
        return right().claim("iat", seconds(fromNow - 300))
                .claim("exp", seconds(fromNow))
                .signed(key());
    }

    private static long seconds(long fromNow) {
        return Instant.now().getEpochSecond() + fromNow;
    }

    private static PublicJsonWebKey pair() {
        return pair("admin-token");
    }

    private static PublicJsonWebKey pair(String name) {
        return (PublicJsonWebKey)
                KeyFile.read(TestTrust.keys.resolve(name + ".jwks")).current();
    }

    private static PrivateKey key() {
        return pair().getPrivateKey();
    }

    private static PublicJsonWebKey stranger() {
        try {
            PublicJsonWebKey stranger = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            stranger.setKeyId(pair().getKeyId());
            return stranger;
        } catch (org.jose4j.lang.JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey rsa() throws Exception {
        return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    }

    private static int statusOf(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/echo/admin?site=" + SITE)
                .statusCode();
    }
}
