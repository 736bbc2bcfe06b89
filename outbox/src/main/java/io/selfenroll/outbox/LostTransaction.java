package io.selfenroll.outbox;

/** The database has ended the transaction that work was judging in, so what it said does not count. */
final class LostTransaction extends RuntimeException {

    private static final long serialVersionUID = 1;

    LostTransaction(RuntimeException refusal) {
        super("The transaction was lost on the way", refusal);
    }
}
