package io.selfenroll.admin.webhook;

import java.util.Base64;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.admin.key.ServiceKeys;
import io.selfenroll.keys.FieldCipher;
import io.selfenroll.keys.RandomText;
import io.smallrye.common.annotation.Identifier;

/** Makes secrets of 256 bits and keeps them encrypted, each bound to its webhook. */
@ApplicationScoped
public class WebhookSecrets {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final FieldCipher cipher;

    WebhookSecrets(@Identifier(ServiceKeys.ADMIN_SECRET) FieldCipher cipher) {
        this.cipher = cipher;
    }

    String create() {
        byte[] random = Base64.getUrlDecoder().decode(RandomText.base64Url(BYTES));
        return PREFIX + Base64.getEncoder().encodeToString(random);
    }

    String encrypt(String secret, UUID webhookId) {
        return cipher.encrypt(secret, context(webhookId));
    }

    /** The bytes that sign. */
    public byte[] decrypt(String encrypted, UUID webhookId) {
        String secret = cipher.decrypt(encrypted, context(webhookId));
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }

    private static String context(UUID webhookId) {
        return "webhook:" + webhookId;
    }
}
