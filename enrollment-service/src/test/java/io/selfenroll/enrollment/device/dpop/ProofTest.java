package io.selfenroll.enrollment.device.dpop;

import static io.restassured.RestAssured.given;
import static io.selfenroll.enrollment.device.dpop.BoundDevice.ME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestSite;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A proof is good for one call: this one, now, by this key (RFC 9449, section 4.3). */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofTest {

    private static final String INVALID = "urn:selfenroll:problem:invalid-dpop-proof";
    private static final String USE_NONCE = "urn:selfenroll:problem:use-dpop-nonce";

    @Inject
    Tables tables;

    @Inject
    Nonces nonces;

    @Inject
    UsedProofs used;

    private BoundDevice device;

    @BeforeEach
    void enrollOnce() {
        if (device == null) {
            device = BoundDevice.enroll(
                    tables.known(tables.known(TestSite.make()).user()));
        }
    }

    static Stream<Arguments> badProofs() {
        return Stream.of(
                bad("another method", of(claims -> claims.setStringClaim("htm", "POST"))),
                bad("method in lower case", of(claims -> claims.setStringClaim("htm", "get"))),
                bad("no method", of(claims -> claims.unsetClaim("htm"))),
                bad("another path", of(claims -> claims.setStringClaim("htu", "http://localhost:8080" + ME + "/x"))),
                bad("another host", of(claims -> claims.setStringClaim("htu", "http://evil.example" + ME))),
                bad("another port", of(claims -> claims.setStringClaim("htu", "http://localhost:8081" + ME))),
                bad("another scheme", of(claims -> claims.setStringClaim("htu", "https://localhost:8080" + ME))),
                bad("no host", of(claims -> claims.setStringClaim("htu", ME))),
                bad("no address", of(claims -> claims.setStringClaim("htu", "not an address"))),
                bad("address of another type", of(claims -> claims.setClaim("htu", Map.of("a", 1)))),
                bad("no time", of(claims -> claims.unsetClaim("iat"))),
                bad("time as text", of(claims -> claims.setClaim("iat", "now"))),
                bad("no id", of(claims -> claims.unsetClaim("jti"))),
                bad("id of 129 characters", of(claims -> claims.setJwtId("x".repeat(129)))),
                bad("no token hash", of(claims -> claims.unsetClaim("ath"))),
                bad("hash of another token", of(claims -> claims.setStringClaim("ath", "x".repeat(43)))),
                bad("nonce of another type", of(claims -> claims.setClaim("nonce", 7))),
                bad("another type", device -> signed(device, jws -> jws.setHeader("typ", "JWT"))),
                bad("access token's type", device -> signed(device, jws -> jws.setHeader("typ", "at+jwt"))),
                bad("no type", device -> signed(device, jws -> jws.getHeaders().setObjectHeaderValue("typ", null))),
                bad(
                        "not signed",
                        device -> signed(device, jws -> {
                            jws.setAlgorithmHeaderValue("none");
                            jws.setKey(null);
                        })),
                bad(
                        "HS256 with the public key",
                        device -> signed(device, jws -> {
                            jws.setAlgorithmHeaderValue("HS256");
                            jws.setKey(device.key().publicBytes());
                        })),
                bad(
                        "signed by another key",
                        device -> signed(
                                device, jws -> jws.setKey(TestKey.make().pair().getPrivateKey()))),
                bad(
                        "private key inside",
                        device -> signed(
                                device,
                                jws -> jws.getHeaders()
                                        .setObjectHeaderValue(
                                                "jwk",
                                                device.key().pair().toParams(OutputControlLevel.INCLUDE_PRIVATE)))),
                bad(
                        "no key inside",
                        device -> signed(device, jws -> jws.getHeaders().setObjectHeaderValue("jwk", null))),
                bad(
                        "key of another type",
                        device -> signed(device, jws -> jws.getHeaders().setObjectHeaderValue("jwk", "mine"))),
                bad("r and s are 0", device -> {
                    String proof = device.proof();
                    return proof.substring(0, proof.lastIndexOf('.') + 1) + "A".repeat(86);
                }),
                bad("empty signature", device -> {
                    String proof = device.proof();
                    return proof.substring(0, proof.lastIndexOf('.') + 1);
                }),
                bad("time as a fraction", of(claims -> claims.setClaim("iat", 1e300))),
                bad("ES384", ProofTest::es384),
                bad("RS256", ProofTest::rs256),
                bad("another device's key", device -> TestKey.make().proof("GET", ME, device.token())),
                bad("longer than 4 kB", of(claims -> claims.setStringClaim("more", "x".repeat(4000)))),
                bad("no JWT", _ -> "proof"),
                bad("empty", _ -> ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badProofs")
    void badProofIsRefused(String name, Function<BoundDevice, String> proof) {
        device.look(proof.apply(device))
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("invalid_dpop_proof"))
                .body("type", equalTo(INVALID));
    }

    @Test
    void twoProofsAreRefused() {
        given().header("Authorization", "DPoP " + device.token())
                .header("DPoP", device.proof(), device.proof())
                .get(ME)
                .then()
                .statusCode(401)
                .body("type", equalTo(INVALID));
    }

    @Test
    void addressIsComparedWithThePublicOneAndNotWithTheHostHeader() {
        given().header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("Authorization", "DPoP " + device.token())
                .header(
                        "DPoP",
                        device.key()
                                .proof(
                                        "GET",
                                        ME,
                                        device.token(),
                                        claims -> claims.setStringClaim("htu", "http://evil.example" + ME)))
                .get(ME)
                .then()
                .statusCode(401)
                .body("type", equalTo(INVALID));
    }

    @Test
    void hostIsComparedWithoutCaseAndTheQueryNotAtAll() {
        device.look(device.key()
                        .proof(
                                "GET",
                                ME,
                                device.token(),
                                claims -> claims.setStringClaim("htu", "HTTP://LOCALHOST:8080" + ME + "?a=b#c")))
                .then()
                .statusCode(200);
    }

    @Test
    void proofCountsOnce() {
        String proof = device.proof();
        device.look(proof).then().statusCode(200);

        device.look(proof).then().statusCode(401).body("type", equalTo(INVALID));
    }

    /** Of an ECDSA signature two forms hold; a proof is known by its id. */
    @Test
    void theOtherFormOfAProofCountsNoMore() {
        String proof = device.proof();
        device.look(proof).then().statusCode(200);

        device.look(TestKey.mirrored(proof)).then().statusCode(401).body("type", equalTo(INVALID));
        device.look(TestKey.mirrored(device.proof())).then().statusCode(200);
    }

    @Test
    void proofThatAnotherInstanceHasSeenDoesNotCountHere() {
        String id = "seen-elsewhere-" + Instant.now();
        tables.write(
                "insert into used_proof (digest, ends_at) values (unhex(sha2(?, 256)), utc_timestamp(6) + interval 10 minute)",
                device.key().thumbprint() + "." + id);

        device.look(device.key().proof("GET", ME, device.token(), claims -> claims.setJwtId(id)))
                .then()
                .statusCode(401)
                .body("type", equalTo(INVALID));
    }

    @Test
    void ofManyCallsWithOneProofOnePasses() throws Exception {
        String proof = device.proof();
        CyclicBarrier start = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return device.look(proof).statusCode();
                    }))
                    .toList();
            Map<Integer, Integer> answers = new HashMap<>();
            for (var call : calls) {
                answers.merge(call.get(), 1, Integer::sum);
            }
            assertThat(answers).containsExactlyInAnyOrderEntriesOf(Map.of(200, 1, 401, 7));
        }
    }

    @Test
    void idsOfOtherKeysAreTheirOwn() {
        BoundDevice other =
                BoundDevice.enroll(tables.known(tables.known(TestSite.make()).user()));
        String id = "same-" + Instant.now();
        device.look(device.key().proof("GET", ME, device.token(), claims -> claims.setJwtId(id)))
                .then()
                .statusCode(200);

        other.look(other.key().proof("GET", ME, other.token(), claims -> claims.setJwtId(id)))
                .then()
                .statusCode(200);
    }

    @Test
    void clockThatIsAnHourOffPassesWithOurNonce() {
        for (Duration off : new Duration[] {Duration.ofHours(-1), Duration.ofHours(1), Duration.ofSeconds(-70)}) {
            Response refused = device.look(at(off, null));
            refused.then()
                    .statusCode(401)
                    .header("WWW-Authenticate", containsString("use_dpop_nonce"))
                    .body("type", equalTo(USE_NONCE));

            device.look(at(off, refused.header("DPoP-Nonce"))).then().statusCode(200);
        }
    }

    @Test
    void answerBringsTheNonceForTheNextCall() {
        String nonce = device.look(device.proof())
                .then()
                .statusCode(200)
                .header("DPoP-Nonce", notNullValue())
                .extract()
                .header("DPoP-Nonce");

        device.look(at(Duration.ofHours(3), nonce)).then().statusCode(200);
    }

    @Test
    void onlyOurCurrentNoncesCount() {
        Instant now = Instant.now();
        String ours = nonces.at(now);
        String[] bad = {
            nonces.at(now.minus(Nonces.LIFE).minusSeconds(2)),
            nonces.at(now.plusSeconds(120)),
            (now.getEpochSecond() + 1) + ours.substring(ours.indexOf('.')),
            ours.substring(0, ours.length() - 1),
            now.getEpochSecond() + ".",
            "." + ours,
            "nonce",
            "x".repeat(500)
        };
        for (String nonce : bad) {
            device.look(at(Duration.ZERO, nonce)).then().statusCode(401).body("type", equalTo(USE_NONCE));
        }
        device.look(at(Duration.ofDays(-400), nonces.at(now.minus(Nonces.LIFE).plusSeconds(30))))
                .then()
                .statusCode(200);
    }

    @Test
    void proofsAreForgottenOnceTheyCannotBeUsedAnyway() {
        device.look(device.proof()).then().statusCode(200);
        tables.write(
                "insert into used_proof (digest, ends_at) values (unhex(sha2('old', 256)), '2026-01-01 00:00:00')");

        used.forgetOld();

        assertThat(tables.read("select count(*) from used_proof where ends_at < utc_timestamp(6)"))
                .containsExactly("0");
        assertThat(tables.read("select count(*) > 0 from used_proof")).containsExactly("1");
    }

    private String at(Duration off, String nonce) {
        return device.key().proof("GET", ME, device.token(), claims -> {
            claims.setIssuedAt(NumericDate.fromSeconds(Instant.now().plus(off).getEpochSecond()));
            if (nonce != null) {
                claims.setStringClaim("nonce", nonce);
            }
        });
    }

    private static Arguments bad(String name, Function<BoundDevice, String> proof) {
        return Arguments.of(name, proof);
    }

    private static Function<BoundDevice, String> of(Consumer<JwtClaims> change) {
        return device -> device.key().proof("GET", ME, device.token(), change);
    }

    private static String signed(BoundDevice device, Consumer<JsonWebSignature> change) {
        return device.key().signedOtherwise("GET", ME, device.token(), change);
    }

    private static String es384(BoundDevice device) {
        try {
            TestKey key = new TestKey(EcJwkGenerator.generateJwk(EllipticCurves.P384));
            return key.signedOtherwise("GET", ME, device.token(), jws -> jws.setAlgorithmHeaderValue("ES384"));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rs256(BoundDevice device) {
        try {
            TestKey key = new TestKey(RsaJwkGenerator.generateJwk(2048));
            return key.signedOtherwise("GET", ME, device.token(), jws -> jws.setAlgorithmHeaderValue("RS256"));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
