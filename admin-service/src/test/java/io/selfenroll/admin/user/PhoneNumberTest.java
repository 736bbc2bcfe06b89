package io.selfenroll.admin.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.selfenroll.httpapi.InvalidField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "+358401234567,+358401234567",
        "+358 40 123-4567,+358401234567",
        "(+49) 30/123.456,+4930123456",
        "00358401234567,+358401234567",
        "+12345,+12345",
        "+123456789012345,+123456789012345"
    })
    void numberIsStoredWithoutWhatPeopleWriteBetweenItsDigits(String written, String stored) {
        assertThat(PhoneNumber.normalise(written)).isEqualTo(stored);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void noNumberIsNone(String written) {
        assertThat(PhoneNumber.normalise(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0401234567",
                "+1234",
                "+1234567890123456",
                "+0123456",
                "+35840x",
                "+",
                "tel:+358401234567",
                "+４９３０"
            })
    void whatIsNoNumberWithItsCountryIsRefused(String written) {
        assertThatThrownBy(() -> PhoneNumber.normalise(written)).isInstanceOf(InvalidField.class);
    }
}
