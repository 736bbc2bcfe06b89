package io.selfenroll.credential.redeem;

/**
 * How one try to redeem ended. A value and no exception, because a refusal commits too: it has counted a wrong password.
 */
sealed interface Attempt {

    record Accepted(RedemptionResponse redemption) implements Attempt {}

    record Refused(Refusal refusal) implements Attempt {}
}
