package io.selfenroll.keys;

import java.security.interfaces.ECPublicKey;
import java.util.Optional;

import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OctetSequenceJsonWebKey;
import org.jose4j.keys.EllipticCurves;

/**
 * What each key has to be: 256 random bits (RFC 7518, 3.2), or a pair on one of the curves P-256 (section 3.4) and X25519
 * (RFC 8037).
 */
final class KeyRules {

    private static final int SECRET_BYTES = 32;

    /** 32 random bytes have 30 different values on average; fewer than 16 come once in 10^13 keys. */
    private static final int DIFFERENT_BYTES = 16;

    private KeyRules() {}

    /** What is wrong with it, as the end of a sentence that begins with its name; never a part of it. */
    static Optional<String> objection(JsonWebKey key) {
        return switch (key) {
            case OctetSequenceJsonWebKey secret -> objection(secret.getOctetSequence());
            case EllipticCurveJsonWebKey pair
            when !EllipticCurves.P_256.equals(pair.getCurveName()) ->
                Optional.of("is on the curve " + pair.getCurveName() + "; P-256 is needed");
            case EllipticCurveJsonWebKey pair
            when !isPoint((ECPublicKey) pair.getKey()) -> Optional.of("is no point of the curve P-256");
            case EllipticCurveJsonWebKey pair -> Optional.empty();
            case OctetKeyPairJsonWebKey pair
            when !OctetKeyPairJsonWebKey.SUBTYPE_X25519.equals(pair.getSubtype()) ->
                Optional.of("is on the curve " + pair.getSubtype() + "; X25519 is needed");
            case OctetKeyPairJsonWebKey pair -> Optional.empty();
            default -> Optional.of("has the kty " + key.getKeyType() + "; only oct, EC and OKP are known here");
        };
    }

    private static Optional<String> objection(byte[] secret) {
        if (secret.length < SECRET_BYTES) {
            return Optional.of("is shorter than 256 bits");
        }
        long different = new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1)
                .chars()
                .distinct()
                .count();
        return different < DIFFERENT_BYTES ? Optional.of("is not random") : Optional.empty();
    }

    private static boolean isPoint(ECPublicKey key) {
        var curve = key.getParams().getCurve();
        var p = ((java.security.spec.ECFieldFp) curve.getField()).getP();
        var x = key.getW().getAffineX();
        var y = key.getW().getAffineY();
        var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return y.pow(2).subtract(right).mod(p).signum() == 0;
    }
}
