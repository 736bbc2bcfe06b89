package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class PinRotationIT {

    private Administrator admin;
    private Site site;
    private User user;

    @BeforeEach
    void site(RunningStack stack) {
        admin = stack.administrator();
        site = admin.createSite();
        user = stack.user(site);
        admin.addUser(site, user.email());
    }

    @Test
    void oldPinIsRefusedAfterRotationWithoutOverlap() {
        String fresh = admin.rotatePin(site, 0);
        user.request(fresh);
        user.awaitMail(1);
        String reference = user.request(site.pin());
        await().untilAsserted(() -> assertThat(admin.stage(reference)).isEqualTo("REJECTED"));
        assertThat(admin.enrollment(reference).getString("reason")).isEqualTo("WRONG_PIN");
        assertThat(user.awaitNotice("PIN did not match").text()).contains(reference);
        assertThat(user.mails()).hasSize(1);
    }

    @Test
    void oldPinIsAcceptedWithinTheOverlapAndBothAreCounted() {
        String fresh = admin.rotatePin(site, 60);
        assertThat(fresh).isNotEqualTo(site.pin()).matches("\\d{8}");
        user.request(fresh);
        user.awaitMail(1);
        user.request(site.pin());
        user.awaitMail(2);
        await().untilAsserted(() -> {
            assertThat(admin.pin(site.id()).getInt("current.accepted")).isEqualTo(1);
            assertThat(admin.pin(site.id()).getInt("previous.accepted")).isEqualTo(1);
        });
        assertThat(admin.pin(site.id()).getString("previous.validUntil")).isNotBlank();
    }
}
