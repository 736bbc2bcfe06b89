package io.selfenroll.deviceclient;

import java.io.IOException;
import java.util.Map;

import io.selfenroll.deviceclient.api.Pause;
import io.selfenroll.deviceclient.state.DeviceState;
import io.selfenroll.deviceclient.state.StateFile;
import picocli.CommandLine.Command;

@Command(
        name = "leave",
        mixinStandardHelpOptions = true,
        description = "Retires this device and forgets its secret. A device that the server has retired is forgotten"
                + " too.")
final class LeaveCommand extends DeviceCommand {
    LeaveCommand(Conversation conversation, Pause pause, Map<String, String> environment) {
        super(conversation, pause, environment);
    }

    @Override
    void run(StateFile file) throws GivenUp, IOException, InterruptedException {
        DeviceState state = enrolled(file);
        try {
            server(state, api -> {
                api.leave(api.token(state.deviceId(), state.deviceSecret()).accessToken());
                return null;
            });
        } catch (GivenUp e) {
            if (e.exitCode() != ExitCode.DEVICE_UNKNOWN) {
                throw e;
            }
            conversation.say("The server had retired this device already.");
        }
        file.delete();
        conversation.say("This device has left and keeps no secret.");
    }
}
