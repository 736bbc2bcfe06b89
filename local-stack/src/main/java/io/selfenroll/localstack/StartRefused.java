package io.selfenroll.localstack;

/** The stack cannot start or be used as it is; the message is one sentence for the person who tried. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StartRefused(String sentence) {
        super(sentence);
    }
}
