package io.selfenroll.deviceclient;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import io.selfenroll.deviceclient.api.Answers;
import io.selfenroll.deviceclient.api.Pause;
import io.selfenroll.deviceclient.machine.ThisMachine;
import io.selfenroll.deviceclient.state.DeviceState;
import io.selfenroll.deviceclient.state.StateFile;
import picocli.CommandLine.Command;

@Command(name = "sync", mixinStandardHelpOptions = true, description = "Synchronises an enrolled device.")
final class SyncCommand extends DeviceCommand {
    SyncCommand(Conversation conversation, Pause pause, Map<String, String> environment) {
        super(conversation, pause, environment);
    }

    @Override
    void run(StateFile file) throws GivenUp, IOException, InterruptedException {
        DeviceState state = enrolled(file);
        conversation.say("Synchronising");
        Answers.Synced synced = server(state, api -> {
            Answers.Token token = api.token(state.deviceId(), state.deviceSecret());
            return api.sync(token.accessToken(), ThisMachine.osVersion());
        });
        if (synced.nextSyncAfter() != null) {
            conversation.say("Next synchronisation after " + synced.nextSyncAfter());
        }
        conversation.say(words(synced.status()));
    }

    /** CONNECTED as a person reads it. */
    static String words(String status) {
        return status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT);
    }
}
