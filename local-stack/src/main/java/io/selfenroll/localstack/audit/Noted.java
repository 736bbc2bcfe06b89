package io.selfenroll.localstack.audit;

import io.selfenroll.localstack.StartRefused;

/** An entry's number and hash, kept elsewhere: with it, even a chain that was made anew from its start is found out. */
record Noted(long sequence, String hash) {

    /** @param text like {@code 4711:9f86d0...}; null for none */
    static Noted parse(String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,18}:[0-9a-f]{64}")) {
            throw new StartRefused("--noted wants the number of an entry and its hash, like 4711:9f86d081884c...");
        }
        int colon = text.indexOf(':');
        return new Noted(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    boolean fits(long sequence, String hash) {
        return sequence != this.sequence || hash.equals(this.hash);
    }
}
