package io.selfenroll.admin.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One place in the chain: its number and its hash. */
record ChainLink(long sequence, String hash) {

    /** Before the first entry. */
    static final ChainLink START = new ChainLink(0, "0".repeat(64));

    ChainLink next(String entry) {
        return new ChainLink(sequence + 1, sha256(hash + entry));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
