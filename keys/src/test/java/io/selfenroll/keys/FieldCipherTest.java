package io.selfenroll.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.keys.AesKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {

    @TempDir
    Path folder;

    private KeyFile keys;
    private FieldCipher cipher;

    @BeforeEach
    void keys() {
        KeyFactory.createMissing(folder);
        keys = KeyFile.read(folder.resolve("pin-encryption.jwks"));
        cipher = new FieldCipher(keys);
    }

    @Test
    void opensWhatItEncryptedInTheSameContextOnly() {
        String encrypted = cipher.encrypt("secret", "row 1");

        assertThat(cipher.decrypt(encrypted, "row 1")).isEqualTo("secret");
        assertThat(cipher.encrypt("secret", "row 1")).isNotEqualTo(encrypted);
        assertThatThrownBy(() -> cipher.decrypt(encrypted, "row 2")).isInstanceOf(UnreadableSecret.class);
    }

    @Test
    void anotherAlgorithmWithTheRightKeyIsRefused() throws Exception {
        String otherContent = encrypted(
                KeyManagementAlgorithmIdentifiers.DIRECT,
                ContentEncryptionAlgorithmIdentifiers.AES_128_CBC_HMAC_SHA_256,
                keys.current().getKeyId());
        String otherWrapping = encrypted(
                KeyManagementAlgorithmIdentifiers.A256KW,
                ContentEncryptionAlgorithmIdentifiers.AES_256_GCM,
                keys.current().getKeyId());

        assertThatThrownBy(() -> cipher.decrypt(otherContent, "row 1")).isInstanceOf(UnreadableSecret.class);
        assertThatThrownBy(() -> cipher.decrypt(otherWrapping, "row 1")).isInstanceOf(UnreadableSecret.class);
        assertThat(cipher.decrypt(
                        encrypted(
                                KeyManagementAlgorithmIdentifiers.DIRECT,
                                ContentEncryptionAlgorithmIdentifiers.AES_256_GCM,
                                keys.current().getKeyId()),
                        "row 1"))
                .isEqualTo("secret");
    }

    @Test
    void withoutTheNameOfAKeyNothingIsOpened() throws Exception {
        String nameless = encrypted(
                KeyManagementAlgorithmIdentifiers.DIRECT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM, null);

        assertThatThrownBy(() -> cipher.decrypt(nameless, "row 1")).isInstanceOf(UnreadableSecret.class);
    }

    @Test
    void aFileOfKeysOfAnotherKindIsRefusedAtOnce() {
        KeyFile pairs = KeyFile.read(folder.resolve("seal.pub.jwks"));

        assertThatThrownBy(() -> new FieldCipher(pairs)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new KeyedHash(pairs, "pin")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void randomBytesAreRandom() {
        assertThat(RandomText.bytes(32)).hasSize(32).isNotEqualTo(RandomText.bytes(32));
        assertThat(RandomText.base64Url(16)).hasSize(22).isNotEqualTo(RandomText.base64Url(16));
    }

    private String encrypted(String wrapping, String content, String kid) throws Exception {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(wrapping);
        jwe.setEncryptionMethodHeaderParameter(content);
        jwe.setHeader("ctx", "row 1");
        if (kid != null) {
            jwe.setKeyIdHeaderValue(kid);
        }
        jwe.setKey(new AesKey(keys.secretOf(keys.current())));
        jwe.setPayload("secret");
        return jwe.getCompactSerialization();
    }
}
