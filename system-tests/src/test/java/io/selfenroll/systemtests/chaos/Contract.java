package io.selfenroll.systemtests.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.selfenroll.localstack.StackSettings;

/** The topics and types of {@code docs/asyncapi.yaml}, so that a new one is tried without being asked for. */
record Contract(List<Channel> channels) {

    /** Every service follows it from its start, in memory: an event that cannot be read ends the session of its key. */
    private static final String ENDED_SESSIONS = "selfenroll.ended-session";

    /** @param state whether it is compacted, so that a message without a value is a tombstone */
    record Channel(String topic, boolean state, List<String> types) {

        boolean readWithoutInbox() {
            return topic.equals(ENDED_SESSIONS);
        }

        @Override
        public String toString() {
            return topic;
        }
    }

    static Contract read() {
        try {
            JsonNode document = new YAMLMapper()
                    .readTree(StackSettings.findRepository()
                            .resolve("docs/asyncapi.yaml")
                            .toFile());
            List<Channel> channels = new ArrayList<>();
            for (JsonNode channel : document.path("channels")) {
                List<String> types = new ArrayList<>();
                channel.path("messages")
                        .fieldNames()
                        .forEachRemaining(message -> types.add(document.at("/components/messages/" + message + "/name")
                                .asText()));
                channels.add(new Channel(
                        channel.path("address").asText(),
                        channel.path("description").asText().startsWith("Compacted"),
                        List.copyOf(types)));
            }
            return new Contract(List.copyOf(channels));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
