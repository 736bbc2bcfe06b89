package io.selfenroll.deviceclient;

import java.io.IOException;
import java.util.Map;

import io.selfenroll.deviceclient.api.Answers;
import io.selfenroll.deviceclient.api.Pause;
import io.selfenroll.deviceclient.state.DeviceState;
import io.selfenroll.deviceclient.state.StateFile;
import picocli.CommandLine.Command;

@Command(name = "status", mixinStandardHelpOptions = true, description = "Shows what the server knows of this device.")
final class StatusCommand extends DeviceCommand {
    StatusCommand(Conversation conversation, Pause pause, Map<String, String> environment) {
        super(conversation, pause, environment);
    }

    @Override
    void run(StateFile file) throws GivenUp, IOException, InterruptedException {
        DeviceState state = enrolled(file);
        Answers.Device device = server(
                state,
                api -> api.device(
                        api.token(state.deviceId(), state.deviceSecret()).accessToken()));
        line("Device", device.name() + " (" + device.platform() + ")");
        line("Id", device.deviceId());
        line("User", device.user().fullName() + ", " + device.user().email());
        line("Site", device.site().name());
        line("Server", state.url());
        line("Enrolled", device.enrolledAt());
        line("Last sync", device.lastSyncAt() == null ? "never" : device.lastSyncAt());
        line("Status", SyncCommand.words(device.status()));
    }

    private void line(String name, String value) {
        conversation.say(String.format("%-10s %s", name, value));
    }
}
