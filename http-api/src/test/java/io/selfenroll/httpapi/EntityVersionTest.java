package io.selfenroll.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityVersionTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "*", "\"7\"", "\"6\", \"7\""})
    void theCurrentVersionMayBeChanged(String ifMatch) {
        assertThatCode(() -> EntityVersion.require(ifMatch, 7, "now")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "nonsense"})
    void anyOtherIsRefusedWithWhatItBecame(String ifMatch) {
        ChangedMeanwhile refused =
                catchThrowableOfType(ChangedMeanwhile.class, () -> EntityVersion.require(ifMatch, 7, "now"));

        assertThat(refused.getStatusCode()).isEqualTo(412);
        assertThat(refused.getParameters()).containsEntry("current", "now");
        assertThat(refused.getHeaders()).containsEntry("ETag", "\"7\"");
    }
}
