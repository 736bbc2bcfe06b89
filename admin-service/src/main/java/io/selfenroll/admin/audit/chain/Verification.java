package io.selfenroll.admin.audit.chain;

/**
 * What was found when the chain was read from its start.
 *
 * @param ok whether every entry is there and as it was written
 * @param entries how many there are
 * @param firstBroken number of the first entry that was changed, is missing or was put in; null when all is well
 * @param lastHash hash of the last good entry: written down elsewhere, it proves later that nothing up to here changed
 */
public record Verification(boolean ok, long entries, Long firstBroken, String lastHash) {

    static Verification sound(ChainLink last) {
        return new Verification(true, last.sequence(), null, last.hash());
    }

    static Verification broken(long entries, ChainLink lastGood) {
        return new Verification(false, entries, lastGood.sequence() + 1, lastGood.hash());
    }
}
