package io.selfenroll.enrollment.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The Kafka key of all events of one address, so that they are handled in order. */
final class RequestKey {

    private RequestKey() {}

    /** Hex SHA-256 of the normalised address. */
    static String of(String normalisedAddress) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(normalisedAddress.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
