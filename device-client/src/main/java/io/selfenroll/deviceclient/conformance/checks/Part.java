package io.selfenroll.deviceclient.conformance.checks;

import java.util.ArrayList;
import java.util.List;

import io.selfenroll.deviceclient.conformance.Report;
import io.selfenroll.deviceclient.conformance.Verdict;

/** Verdicts of one part of the checks, in their order. */
final class Part {

    private final String name;
    private final String title;
    private final List<Verdict> verdicts = new ArrayList<>();

    Part(String name, String title) {
        this.name = name;
        this.title = title;
    }

    /** @return whether it held */
    boolean expect(String sentence, boolean holds, Answer answer) {
        verdicts.add(holds ? Verdict.held(sentence) : Verdict.broken(sentence, answer.summary()));
        return holds;
    }

    Part notTried(String why) {
        verdicts.add(Verdict.notTried(title, why));
        return this;
    }

    Report.Part judged() {
        return new Report.Part(name, title, List.copyOf(verdicts));
    }
}
