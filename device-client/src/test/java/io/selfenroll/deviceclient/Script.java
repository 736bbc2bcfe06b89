package io.selfenroll.deviceclient;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** One person at one machine: types prepared answers, and notes what was shown and how long the client waited. */
final class Script implements Conversation {
    final List<String> shown = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final List<String> questions = new ArrayList<>();
    final List<Duration> waits = new ArrayList<>();
    private final Deque<String> typed = new ArrayDeque<>();

    Script types(String... lines) {
        typed.addAll(List.of(lines));
        return this;
    }

    int run(String... arguments) {
        return DeviceClient.commandLine(this, waits::add, Map.of()).execute(arguments);
    }

    @Override
    public void say(String text) {
        shown.add(text);
    }

    @Override
    public void warn(String text) {
        warnings.add(text);
    }

    @Override
    public String ask(String question) {
        questions.add(question);
        return typed.poll();
    }

    @Override
    public String askHidden(String question) {
        return ask(question + " (hidden)");
    }
}
