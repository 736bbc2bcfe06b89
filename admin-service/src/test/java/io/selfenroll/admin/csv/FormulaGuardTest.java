package io.selfenroll.admin.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+358401234567",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "two\n=lines",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "==--@@",
                "'=1",
                "''=1",
                "a;=1",
                "a,=1",
                "a\t=1",
                "a|-x|+y",
                "a\"=1",
                "\"=HYPERLINK(\"\"x\"\")",
                ";=;=",
                "=cmd|'/c calc'!A0",
                "a;'=1",
                "\t\t\t"
            })
    void noPartOfACellCanRunAndEachComesBackAsItWas(String cell) {
        String written = FormulaGuard.protect(cell);

        assertThat(written).doesNotContainPattern("(^|[,;|\"\\n\\r])[=+\\-@\\t\\r\\n＝＋－＠]");
        assertThat(written).contains("'");
        assertThat(FormulaGuard.release(written)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Uma", "O'Neill", "'", "'quoted'", "Anna-Maria", "a=b", "uma+tag@acme.example", "1-2"})
    void whatIsNoFormulaStaysAsItIs(String cell) {
        assertThat(FormulaGuard.protect(cell)).isEqualTo(cell);
        assertThat(FormulaGuard.release(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({"+358401234567", "=1", "-"})
    void cellsOfOthersWithoutAnApostropheAreTakenAsTheyAre(String cell) {
        assertThat(FormulaGuard.release(cell)).isEqualTo(cell);
    }
}
