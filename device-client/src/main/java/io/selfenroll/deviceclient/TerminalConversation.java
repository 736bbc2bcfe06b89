package io.selfenroll.deviceclient;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Talks on the terminal, or on the standard streams where there is none (a pipe, a script). */
final class TerminalConversation implements Conversation {
    private final Console console = terminal();
    private final BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    /** A JDK 22 or later also has a Console without a terminal, which could not hide what is typed. */
    private static Console terminal() {
        Console console = System.console();
        return console != null && console.isTerminal() ? console : null;
    }

    @Override
    public void say(String text) {
        System.out.println(Conversation.printable(text));
    }

    @Override
    public void warn(String text) {
        System.err.println(Conversation.printable(text));
    }

    @Override
    public String ask(String question) {
        return console != null ? console.readLine("%s ", Conversation.printable(question)) : readLine(question);
    }

    @Override
    public String askHidden(String question) {
        if (console == null) {
            return readLine(question);
        }
        char[] typed = console.readPassword("%s ", Conversation.printable(question));
        return typed == null ? null : new String(typed);
    }

    private String readLine(String question) {
        System.out.print(Conversation.printable(question) + " ");
        System.out.flush();
        try {
            String line = input.readLine();
            System.out.println();
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
