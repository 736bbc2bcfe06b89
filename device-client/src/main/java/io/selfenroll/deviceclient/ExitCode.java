package io.selfenroll.deviceclient;

/** What the process tells the script that started it. 2 is picocli's: wrong use of the command line. */
enum ExitCode {
    OK(0),
    FAILED(1),
    CREDENTIALS_REFUSED(3),
    TERMS_NOT_ACCEPTED(4),
    SERVER_AWAY(5),
    WRONG_STATE(6),
    DEVICE_UNKNOWN(7);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
