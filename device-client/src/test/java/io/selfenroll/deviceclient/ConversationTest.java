package io.selfenroll.deviceclient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConversationTest {
    @Test
    void textFromTheServerCannotSteerTheTerminal() {
        assertThat(Conversation.printable("a\u001B[2Jb\u202Ec\r\nd")).isEqualTo("a [2Jb c \nd");
    }
}
