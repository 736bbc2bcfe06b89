package io.selfenroll.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.messagetemplate.MessageTemplate;
import io.selfenroll.notification.Contract;
import io.selfenroll.outbox.Event;
import org.junit.jupiter.api.Test;

class MessageTemplateChangedTest {

    @Test
    void theContractsExampleIsUnderstoodAndUsable() {
        Event event = Contract.example("MessageTemplateChanged");

        MessageTemplateChanged state = event.as(MessageTemplateChanged.class);

        assertThat(event.type()).isEqualTo(MessageTemplateChanged.TYPE);
        assertThat(state.version()).isEqualTo(2);
        assertThat(MessageTemplate.check(MessageKind.ENROLLMENT_CREDENTIALS, state.subject(), state.body()))
                .isEmpty();
    }
}
