package io.selfenroll.messagetemplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    /** Figures of the W3C's own examples and of common checkers. */
    @ParameterizedTest
    @CsvSource({
        "#000000,21.00,true",
        "#ffffff,1.00,false",
        "#767676,4.54,true",
        "#777777,4.47,false",
        "#0b5cad,6.66,true",
        "#ff0000,3.99,false"
    })
    void contrastIsThatOfWcag(String colour, String ratio, boolean enough) {
        assertThat(Colour.of(colour).ratioToWhite()).hasToString(ratio);
        assertThat(Colour.of(colour).carriesWhiteText()).isEqualTo(enough);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ff0000", "#00ff00", "#ffdd00", "#7db8f5", "#777777"})
    void proposalIsEnoughAndOnlyAsDarkAsNeeded(String colour) {
        Colour proposed = Colour.of(colour).darkened();

        assertThat(proposed.carriesWhiteText()).isTrue();
        assertThat(proposed.ratioToWhite().doubleValue()).isLessThan(4.75);
    }

    @Test
    void colourThatIsEnoughStaysAsItIs() {
        assertThat(Colour.of("#0B5CAD").darkened()).hasToString("#0b5cad");
    }
}
