package io.selfenroll.admin.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.selfenroll.httpapi.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetTest {

    private final WebhookTarget target = new WebhookTarget(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/hook",
                "ftp://example.com/",
                "file:///etc/passwd",
                "https:///nowhere",
                "https://",
                "nonsense",
                "https://user:password@8.8.8.8/",
                "https://8.8.8.8/#fragment",
                "https://exa mple.com/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]:8443/",
                "https://[::ffff:10.0.0.1]/",
                "https://2130706433/",
                "https://0x7f.1/"
            })
    void refusesWhatIsNotPublicHttps(String url) {
        assertThatThrownBy(() -> target.check(url)).isInstanceOf(InvalidField.class);
    }

    @Test
    void acceptsPublicHttpsAndNamesThatDoNotResolveYet() {
        assertThatCode(() -> {
                    target.check("https://8.8.8.8:8443/hook?site=1");
                    target.check("https://hook.invalid/");
                })
                .doesNotThrowAnyException();
    }
}
