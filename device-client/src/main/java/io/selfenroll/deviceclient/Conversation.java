package io.selfenroll.deviceclient;

/** The talk with the person at the terminal. */
interface Conversation {
    /** One line or more of progress or result. */
    void say(String text);

    /** A problem or a warning; kept apart from results. */
    void warn(String text);

    /** The answer without its line end; null when there is nobody to answer. */
    String ask(String question);

    /** Like {@link #ask}; what is typed is not shown, where there is a terminal. */
    String askHidden(String question);

    /** Text from the server must not steer the terminal: control characters are shown as spaces. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", " ");
    }
}
