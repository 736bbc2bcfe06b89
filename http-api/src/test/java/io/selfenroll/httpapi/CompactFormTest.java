package io.selfenroll.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"e30.e30.AA", "e30.e30.__-_", "AAA.AA.AAAA"})
    void isThreePartsInBase64Url(String token) {
        assertThat(CompactForm.holds(token)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "e30.e30",
                "e30.e30.",
                "e30.e30.AA.AA",
                "e30.e30.//+/",
                "e30.e30.AA==",
                "e30.e30. AA",
                "e30.e30.AA\n",
                "e30.e30.AB",
                "e31.e30.AA",
                "e30.e30.A"
            })
    void isNothingElse(String token) {
        assertThat(CompactForm.holds(token)).isFalse();
    }
}
