package io.selfenroll.admin.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

class CsvWriterTest {

    @Test
    void cellsAreQuotedWhereNeeded() throws IOException {
        StringWriter out = new StringWriter();

        new CsvWriter(out).row("plain", null, "a,b", "say \"hi\"", "two\nlines", 7, "=1,2");

        assertThat(out).hasToString("plain,,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",7,\"'=1,2\"\r\n");
    }
}
