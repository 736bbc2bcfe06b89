package io.selfenroll.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jose4j.json.JsonUtil;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a {@link Sealer} writes and an {@link Unsealer} reads, beside an implementation of the standard by others. */
class SealedTextTest {

    @TempDir
    Path directory;

    private KeyFile privateKeys;
    private Sealer sealer;
    private Unsealer unsealer;

    @BeforeEach
    void makeKeys() {
        LocalKeys.createMissing(directory);
        privateKeys = KeyFile.readAnywhere(directory.resolve("seal.jwks"));
        sealer = new Sealer(KeyFile.readAnywhere(directory.resolve("seal.pub.jwks")));
        unsealer = new Unsealer(privateKeys);
    }

    @Test
    void othersThatKnowTheStandardOpenIt() throws JoseException {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setCompactSerialization(sealer.seal("Straße"));
        jwe.setKey(pair().getPrivateKey());

        assertThat(jwe.getPayload()).isEqualTo("Straße");
    }

    @Test
    void whatOthersSealedByTheStandardOpens() throws JoseException {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setKeyIdHeaderValue(pair().getKeyId());
        jwe.setKey(pair().getPublicKey());
        jwe.setPayload("of an earlier release");

        assertThat(unsealer.unseal(jwe.getCompactSerialization())).isEqualTo("of an earlier release");
    }

    @Test
    void equalTextsHaveNothingInCommonButWhoAgreed() {
        String[] one = sealer.seal("the same").split("\\.");
        String[] two = sealer.seal("the same").split("\\.");

        assertThat(header(one).get("epk")).isEqualTo(header(two).get("epk"));
        assertThat(header(one).get("apu")).isNotEqualTo(header(two).get("apu"));
        assertThat(List.of(one).subList(2, 5))
                .doesNotContainAnyElementsOf(List.of(two).subList(2, 5));
    }

    @Test
    void eachTextHasAKeyOfItsOwn() {
        Agreement agreement = Agreement.with(pair());

        assertThat(agreement.contentKey("AAAA")).isNotEqualTo(agreement.contentKey("AAAB"));
    }

    @Test
    void anAgreementServesSoManyTextsAndNoMore() {
        List<Object> agreed = IntStream.rangeClosed(0, Sealer.MOST)
                .mapToObj(i -> header(sealer.seal("text").split("\\.")).get("epk"))
                .toList();

        assertThat(agreed.subList(0, Sealer.MOST)).containsOnly(agreed.getFirst());
        assertThat(agreed.getLast()).isNotEqualTo(agreed.getFirst());
    }

    @Test
    void aTextOfManyAgreementsAgoStillOpens() {
        List<String> sealed = Stream.generate(
                        () -> new Sealer(KeyFile.readAnywhere(directory.resolve("seal.pub.jwks"))).seal("text"))
                .limit(200)
                .toList();

        assertThat(sealed).allSatisfy(text -> assertThat(unsealer.unseal(text)).isEqualTo("text"));
        assertThat(unsealer.unseal(sealed.getFirst())).isEqualTo("text");
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        String[] parts = sealer.seal("secret").split("\\.");

        for (int part : new int[] {2, 3, 4}) {
            String[] changed = parts.clone();
            changed[part] = (changed[part].startsWith("A") ? "B" : "A") + changed[part].substring(1);
            refuses(String.join(".", changed));
        }
        Map<String, Object> header = header(parts);
        header.put("apu", "AAAA");
        refuses(withHeader(parts, header));
        header.put("note", "x");
        refuses(withHeader(parts, header));
    }

    @Test
    void otherAlgorithmsAndExtensionsAreRefused() {
        String[] parts = sealer.seal("secret").split("\\.");
        Map.of("alg", "dir", "enc", "A128GCM", "zip", "DEF", "crit", List.of("x"), "apv", "AAAA")
                .forEach((name, value) -> {
                    Map<String, Object> header = header(parts);
                    header.put(name, value);
                    refuses(withHeader(parts, header));
                });
        refuses("");
        refuses("a.b.c");
        refuses("..." + ".");
        refuses(String.join(".", "####", "", "AAAA", "AAAA", "AAAA"));
    }

    @Test
    void aPassingKeyThatIsNotOnTheCurveIsRefused() {
        String[] parts = sealer.seal("secret").split("\\.");
        for (Object key : List.of(
                "no key",
                Map.of("kty", "EC"),
                Map.of("kty", "oct", "k", "AAAA"),
                Map.of("kty", "EC", "crv", "P-256", "x", "AQ", "y", "AQ"),
                Map.of("kty", "EC", "crv", "P-384", "x", "AQ", "y", "AQ"))) {
            Map<String, Object> header = header(parts);
            header.put("epk", key);
            refuses(withHeader(parts, header));
        }
    }

    private void refuses(String text) {
        assertThatThrownBy(() -> unsealer.unseal(text)).isInstanceOf(UnreadableSecret.class);
    }

    private PublicJsonWebKey pair() {
        return (PublicJsonWebKey) privateKeys.current();
    }

    private static Map<String, Object> header(String[] parts) {
        try {
            // A copy, as what the parser gives refuses to be changed.
            return new LinkedHashMap<>(
                    JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8)));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withHeader(String[] parts, Map<String, Object> header) {
        String[] changed = parts.clone();
        changed[0] = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JsonUtil.toJson(header).getBytes(StandardCharsets.UTF_8));
        return String.join(".", changed);
    }
}
