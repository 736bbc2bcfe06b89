package io.selfenroll.credential.redeem;

import io.selfenroll.httpapi.Problem;

/** Why a redeem was refused. All but the first are told only to somebody who has proven the secret. */
enum Refusal {
    INVALID(401, "invalid-credentials", "User name or password is wrong", "Check both and try again in a while."),
    USED(409, "credential-used", "This credential was already used", "Request a new one; each works once."),
    EXPIRED(410, "credential-expired", "This credential has expired", "Request a new one."),
    REVOKED(410, "credential-revoked", "This credential was revoked", "Ask an administrator, or request a new one."),
    SUPERSEDED(410, "credential-superseded", "A newer credential took its place", "Use the newest message."),
    LOCKED(423, "credential-locked", "This credential is locked after too many wrong passwords", "Request a new one.");

    private final int status;
    private final String problemName;
    private final String title;
    private final String detail;

    Refusal(int status, String problemName, String title, String detail) {
        this.status = status;
        this.problemName = problemName;
        this.title = title;
        this.detail = detail;
    }

    String problemName() {
        return problemName;
    }

    Problem problem() {
        return new Problem(status, problemName, title, detail);
    }
}
