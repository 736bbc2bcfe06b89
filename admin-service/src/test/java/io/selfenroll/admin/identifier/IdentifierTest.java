package io.selfenroll.admin.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.selfenroll.httpapi.InvalidField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "490154203237518,IMEI,490154203237518",
        "49-015420-323751-8,IMEI,490154203237518",
        "490154203237519,SERIAL,490154203237519",
        "00008030-001a2b3c4d5e6f70,UDID,00008030001A2B3C4D5E6F70",
        "2b6f0cc904d137be2e1730235f5664094b831186,UDID,2B6F0CC904D137BE2E1730235F5664094B831186",
        "c02 xk1-abjg5j,SERIAL,C02XK1ABJG5J",
        "R58M:123,SERIAL,R58M123",
    })
    void kindIsToldByTheFormAndOnlyLettersAndDigitsCount(String written, IdentifierKind kind, String value) {
        assertThat(Identifier.of(written, null)).isEqualTo(new Identifier(kind, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "a1", "\u0130STANBUL1", "ABC\u202e123", "１２３４５"})
    void whatIsTooShortOrNotPlainIsRefused(String written) {
        assertThatThrownBy(() -> Identifier.of(written, null)).isInstanceOf(InvalidField.class);
    }
}
