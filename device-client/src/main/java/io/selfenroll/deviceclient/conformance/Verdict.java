package io.selfenroll.deviceclient.conformance;

/**
 * What became of one expectation.
 *
 * @param expectation one sentence that is true when all is well
 * @param detail what happened instead, or why it was not tried; null when it held
 */
public record Verdict(String expectation, Outcome outcome, String detail) {

    public enum Outcome {
        HELD,
        BROKEN,
        NOT_TRIED
    }

    public static Verdict held(String expectation) {
        return new Verdict(expectation, Outcome.HELD, null);
    }

    public static Verdict broken(String expectation, String detail) {
        return new Verdict(expectation, Outcome.BROKEN, detail);
    }

    public static Verdict notTried(String expectation, String detail) {
        return new Verdict(expectation, Outcome.NOT_TRIED, detail);
    }
}
