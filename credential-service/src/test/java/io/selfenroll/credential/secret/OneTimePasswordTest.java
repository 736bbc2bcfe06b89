package io.selfenroll.credential.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimePasswordTest {

    private static final String ALPHABET = CrockfordText.ALPHABET;

    @ParameterizedTest
    @CsvSource({"K7QM4XP29D3H,X", "000000000000,0", "0123456789AB,T", "ZZZZZZZZZZZZ,C"})
    void checkCharacterFollowsTheTestVectors(String random, char check) {
        assertThat(CrockfordText.checkCharacter(random)).isEqualTo(check);
    }

    @RepeatedTest(20)
    void generatedOnesHaveTheShownFormAndReadBack() {
        OneTimePassword password = OneTimePassword.generate();

        assertThat(password.formatted()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(OneTimePassword.parse(password.formatted())).contains(password);
        assertThat(OneTimePassword.parse(password.normalised())).contains(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7QM-4XP2-9D3HX",
                "k7qm4xp29d3hx",
                " K7QM 4XP2\t9D3HX\n",
                "K7QM\u20134XP2\u22129D3HX",
                "\uFEFFK7QM\u200B4XP2\u200D9D3HX\u2060",
                "\uFF2B7QM-4XP2-9D3HX"
            })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(OneTimePassword.parse(typed).orElseThrow().normalised()).isEqualTo("K7QM4XP29D3HX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OI23456789ABT", "ol23456789abt", "oL23456789abt", "0123-4567-89ABT"})
    void lookAlikesReadAsDigits(String typed) {
        assertThat(OneTimePassword.parse(typed).orElseThrow().normalised()).isEqualTo("0123456789ABT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7QM-4XP2-9D3H", "K7QM-4XP2-9D3HXX", "U7QM-4XP2-9D3HX", "K7QM-4XP2-9D3H!"})
    void nothingIsCutOffOrGuessed(String typed) {
        assertThat(OneTimePassword.parse(typed)).isEmpty();
    }

    @RepeatedTest(20)
    void everySingleWrongCharacterIsDetected() {
        String right = OneTimePassword.generate().normalised();
        for (int i = 0; i < right.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != right.charAt(i)) {
                    String wrong = right.substring(0, i) + other + right.substring(i + 1);
                    assertThat(OneTimePassword.parse(wrong)).isEmpty();
                }
            }
        }
    }

    @RepeatedTest(100)
    void everySwapOfNeighboursIsDetectedButThatOf0AndZ() {
        String right = OneTimePassword.generate().normalised();
        for (int i = 0; i < right.length() - 1; i++) {
            char a = right.charAt(i);
            char b = right.charAt(i + 1);
            String swapped = right.substring(0, i) + b + a + right.substring(i + 2);
            boolean undetected = a == b || a == '0' && b == 'Z' || a == 'Z' && b == '0';
            assertThat(OneTimePassword.parse(swapped).isPresent())
                    .as("%s and %s", a, b)
                    .isEqualTo(undetected);
        }
    }

    @Test
    void showsNoSecret() {
        assertThat(OneTimePassword.generate()).hasToString("***");
    }
}
