package io.selfenroll.httpapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tokens that came last of those whose signature was right, as digests: what a memory dump shows opens nothing. */
final class KnownTokens {

    private static final int MOST = 1_000;

    private final Map<String, Boolean> digests = new LinkedHashMap<>(MOST, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Whether it is one of them, in every character. */
    boolean contain(String token) {
        String digest = digest(token);
        synchronized (digests) {
            return digests.get(digest) != null;
        }
    }

    void add(String token) {
        String digest = digest(token);
        synchronized (digests) {
            digests.put(digest, Boolean.TRUE);
        }
    }

    private static String digest(String token) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
