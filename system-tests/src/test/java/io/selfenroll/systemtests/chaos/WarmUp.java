package io.selfenroll.systemtests.chaos;

import java.util.List;

import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.stack.RunningStack;

/**
 * Services that were started a moment ago, all at once, still load and compile what they do, and answer late whatever
 * happens. Where time is measured, people enroll first.
 */
final class WarmUp {

    private static final int PEOPLE = 60;
    private static final int AT_ONCE = 8;

    private WarmUp() {}

    static void of(RunningStack stack) {
        Site site = stack.administrator().createSite();
        List<String> emails = People.join(stack, site, PEOPLE);
        Ledger ledger = new Ledger();
        try {
            new Crowd(stack, site, ledger).enroll(emails, AT_ONCE, () -> true);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        if (ledger.connected() < PEOPLE) {
            throw new IllegalStateException("Only " + ledger.connected() + " of " + PEOPLE + " enrolled");
        }
    }
}
