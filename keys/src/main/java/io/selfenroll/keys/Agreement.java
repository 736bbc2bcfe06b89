package io.selfenroll.keys;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import javax.crypto.KeyAgreement;

import org.jose4j.jwe.kdf.KdfUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * A secret that one side's passing key and the other's lasting key agree on (ECDH). Agreeing costs hundreds of times what
 * sealing a text does, so one serves many texts, each with a content key of its own (RFC 7518, section 4.6.2).
 *
 * @param kid of the lasting key
 * @param passingKey public half, as the parameters of a JWK
 */
record Agreement(String kid, Map<String, Object> passingKey, byte[] secret) {

    static final int KEY_BITS = 256;

    /** Anew; its private half is gone when this returns. */
    static Agreement with(PublicJsonWebKey lasting) {
        try {
            ECPublicKey reader = (ECPublicKey) lasting.getPublicKey();
            EllipticCurveJsonWebKey passing = EcJwkGenerator.generateJwk(reader.getParams());
            return new Agreement(
                    lasting.getKeyId(),
                    Map.copyOf(passing.toParams(OutputControlLevel.PUBLIC_ONLY)),
                    agree(passing.getPrivateKey(), reader));
        } catch (JoseException | GeneralSecurityException e) {
            throw new IllegalStateException("No agreement with key " + lasting.getKeyId(), e);
        }
    }

    /**
     * The other side's.
     *
     * @throws UnreadableSecret when the passing key is none, or not on the curve of the lasting one
     */
    static Agreement read(PublicJsonWebKey lasting, Map<String, Object> passingKey) {
        try {
            PublicKey passing =
                    PublicJsonWebKey.Factory.newPublicJwk(passingKey).getPublicKey();
            return new Agreement(lasting.getKeyId(), passingKey, agree(lasting.getPrivateKey(), passing));
        } catch (JoseException | GeneralSecurityException | ClassCastException e) {
            throw new UnreadableSecret("not sealed with this key");
        }
    }

    private static byte[] agree(PrivateKey ours, PublicKey theirs) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours);
        agreement.doPhase(theirs, true);
        return agreement.generateSecret();
    }

    /** @param forText base64url, not the same for two texts; {@code apu} of its header */
    byte[] contentKey(String forText) {
        return new KdfUtil().kdf(secret, KEY_BITS, SealedText.ENCRYPTION, forText, null);
    }

    @Override
    public String toString() {
        return "Agreement[" + kid + ", ***]";
    }
}
