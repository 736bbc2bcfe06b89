package io.selfenroll.enrollment.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.selfenroll.httpapi.InvalidField;
import org.junit.jupiter.api.Test;

class CompanyPinTest {

    @Test
    void separatorsAreDroppedAndDigitsFolded() {
        assertThat(CompanyPin.parse("１２３４\u3000٥٦ 7-8").digits()).isEqualTo("12345678");
    }

    @Test
    void leadingZerosStay() {
        assertThat(CompanyPin.parse("00000000").digits()).isEqualTo("00000000");
    }

    @Test
    void ninthDigitIsRefused() {
        assertThatThrownBy(() -> CompanyPin.parse("1234 5678 9")).isInstanceOf(InvalidField.class);
    }

    @Test
    void pinIsNeverPrinted() {
        assertThat(CompanyPin.parse("12345678").toString()).doesNotContain("1");
        assertThat(new SubmitRequest("a@b.example", "12345678", null).toString())
                .doesNotContain("12345678");
    }
}
