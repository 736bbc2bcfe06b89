package io.selfenroll.notification.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.selfenroll.notification.Contract;
import io.selfenroll.outbox.Event;
import org.junit.jupiter.api.Test;

class SiteChangedTest {

    @Test
    void theContractsExampleIsUnderstood() {
        Event event = Contract.example("SiteChanged");

        SiteChanged site = event.as(SiteChanged.class);

        assertThat(event.type()).isEqualTo(SiteChanged.TYPE);
        assertThat(site.slug()).isEqualTo("acme");
        assertThat(site.defaultLanguage()).isEqualTo("en");
        assertThat(site.credentialLifeMinutes()).isEqualTo(60);
    }
}
