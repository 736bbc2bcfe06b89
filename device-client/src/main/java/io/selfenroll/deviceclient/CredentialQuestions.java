package io.selfenroll.deviceclient;

import java.util.function.Supplier;

import io.selfenroll.deviceclient.credential.NotACredential;
import io.selfenroll.deviceclient.credential.OneTimePassword;
import io.selfenroll.deviceclient.credential.UserName;

/** Gets user name and password, asks again after a typing mistake, and sends nothing before they can be right. */
final class CredentialQuestions {
    private static final int TRIES = 3;

    private final Conversation conversation;

    CredentialQuestions(Conversation conversation) {
        this.conversation = conversation;
    }

    UserName userName(String given) throws GivenUp {
        return given != null
                ? once(given, UserName::parse)
                : asked(() -> conversation.ask("User name:"), UserName::parse);
    }

    OneTimePassword password(String given) throws GivenUp {
        return given != null
                ? once(given, OneTimePassword::parse)
                : asked(() -> conversation.askHidden("Password:"), OneTimePassword::parse);
    }

    private interface Reading<T> {
        T read(String typed) throws NotACredential;
    }

    private static <T> T once(String given, Reading<T> reading) throws GivenUp {
        try {
            return reading.read(given);
        } catch (NotACredential e) {
            throw new GivenUp(ExitCode.CREDENTIALS_REFUSED, e.getMessage() + " Nothing was sent.");
        }
    }

    private <T> T asked(Supplier<String> question, Reading<T> reading) throws GivenUp {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String typed = question.get();
            if (typed == null) {
                break;
            }
            try {
                return reading.read(typed);
            } catch (NotACredential e) {
                conversation.warn(e.getMessage());
            }
        }
        throw new GivenUp(
                ExitCode.CREDENTIALS_REFUSED,
                "Nothing was sent. Have the message with your user name and password at hand and start again.");
    }
}
