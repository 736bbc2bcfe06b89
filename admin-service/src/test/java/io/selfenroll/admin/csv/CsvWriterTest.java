package io.selfenroll.admin.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
    void formulaIsGuarded(String formula) {
        assertThat(FormulaGuard.close(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "uma", "'uma'", "=1", "'=1", "''=1", "a=1", "O'Neill", "-", "1-2"})
    void everyTextComesBackAsItWas(String text) {
        assertThat(FormulaGuard.open(FormulaGuard.close(text))).isEqualTo(text);
    }

    @Test
    void cellsAreQuotedWhereNeeded() throws IOException {
        StringWriter out = new StringWriter();

        new CsvWriter(out).row("plain", null, "a,b", "say \"hi\"", "two\nlines", 7, "=1,2");

        assertThat(out).hasToString("plain,,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",7,\"'=1,2\"\r\n");
    }
}
