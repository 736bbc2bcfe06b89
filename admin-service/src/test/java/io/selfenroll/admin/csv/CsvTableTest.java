package io.selfenroll.admin.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final CsvFormat UNKNOWN = new CsvFormat(null, null, null);
    private static final String TEXT = "email,name\numa@acme.example,Ümit Müller\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF_8,''",
        "UTF-8,UTF_8,\uFEFF",
        "UTF-16LE,UTF_16LE,''",
        "UTF-16LE,UTF_16LE,\uFEFF",
        "UTF-16BE,UTF_16BE,''",
        "UTF-16BE,UTF_16BE,\uFEFF",
        "windows-1252,WINDOWS_1252,''",
        "ISO-8859-1,WINDOWS_1252,''",
    })
    void encodingIsFoundOut(String written, CsvCharset found, String mark) {
        CsvTable table = read(mark + TEXT, written);

        assertThat(table.format().charset()).isEqualTo(found);
        assertThat(table.names()).containsExactly("email", "name");
        assertThat(table.rows().getFirst().cells()).containsExactly("uma@acme.example", "Ümit Müller");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a@b.c,d,e#COMMA",
                "a@b.c;d,x;e#SEMICOLON",
                "a@b.c\td, x\te#TAB",
                "a@b.c|d|e#PIPE",
                "\"a;b\",\"d;x\",\"e\"#COMMA",
                "a@b.c#COMMA",
            })
    void delimiterIsWhatCutsAllRowsAlike(String row, CsvDelimiter delimiter) {
        String text = (row + "\n").repeat(5);

        assertThat(read(text, "UTF-8").format().delimiter()).isEqualTo(delimiter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsOne(String end) {
        CsvTable table = read("email,name" + end + "a@b.c,A" + end + end + "b@b.c,\"B" + end + "B\"", "UTF-8");

        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(1).line()).isEqualTo(4);
        assertThat(table.rows().get(1).cells().get(1)).isEqualTo("B" + end + "B");
    }

    @Test
    void headerIsARowWithoutAnAddress() {
        assertThat(read("a@b.c,A\nb@b.c,B", "UTF-8").format().header()).isFalse();
        assertThat(read("a@b.c,A\nb@b.c,B", "UTF-8").names()).containsExactly("Column 1", "Column 2");
        assertThat(read("x,y\nb@b.c,B", "UTF-8").format().header()).isTrue();
        assertThat(read("x,\nb@b.c,B", "UTF-8").names()).containsExactly("x", "Column 2");
    }

    @Test
    void blankRowsAreNone() {
        CsvTable table = read("email;name\n;\n;;;\na@b.c;A\n \n", "UTF-8");

        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst().line()).isEqualTo(4);
    }

    @Test
    void quotedCellsMayHaveDelimitersQuotesAndSpaceAround() {
        CsvTable table = read("email,name\na@b.c, \"A, \"\"B\"\"\" \n", "UTF-8");

        assertThat(table.rows().getFirst().cells()).isEqualTo(List.of("a@b.c", "A, \"B\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"email,name|a@b.c,\"A|b@b.c,B#2", "email,name|a@b.c,A|b@b.c,\"B\"x#3", "\"email,name|a@b.c,A#1"})
    void unbalancedQuoteIsToldWithItsLine(String rows, int line) {
        byte[] file = rows.replace('|', '\n').getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> CsvTable.read(file, CsvFormat.of("comma", null, null)))
                .isInstanceOf(CsvUnreadable.class)
                .extracting(failure -> ((CsvUnreadable) failure).getDetail())
                .asString()
                .startsWith("In line " + line + " ");
    }

    @Test
    void filesThatAreNoCsvAreToldWhatTheyAre() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("users.csv"));
        }
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);

        assertThat(refusal(zip.toByteArray())).contains("workbook", "CSV UTF-8");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .contains("old workbook");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).contains("PDF");
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})).contains("image");
        assertThat(refusal(new byte[] {0x1f, (byte) 0x8b, 8})).contains("compressed");
        assertThat(refusal(noise)).contains("not text");
        assertThat(refusal("a\u0001\u0002\u0003b".getBytes(StandardCharsets.UTF_8)))
                .contains("not text");
        assertThat(refusal(new byte[0])).contains("empty");
        assertThat(refusal("\n\n ;;".getBytes(StandardCharsets.UTF_8))).contains("no rows");
        assertThat(refusal("email,name".getBytes(StandardCharsets.UTF_8))).contains("header and no rows");
    }

    @Test
    void wrongEncodingIsToldAsSuch() {
        byte[] file = TEXT.getBytes(Charset.forName("windows-1252"));

        assertThatThrownBy(() -> CsvTable.read(file, CsvFormat.of(null, "utf-8", null)))
                .isInstanceOf(CsvUnreadable.class)
                .extracting(failure -> ((CsvUnreadable) failure).getDetail())
                .asString()
                .contains("utf-8", "another encoding");
    }

    @Test
    void sizeHasItsLimits() {
        String rows = "a@b.c,A\n".repeat(50_000);

        assertThat(read("email,name\n" + rows, "UTF-8").rows()).hasSize(50_000);
        assertThatThrownBy(() -> read("email,name\n" + rows + "x@b.c,X\n", "UTF-8"))
                .isInstanceOf(CsvTooLong.class);
        assertThatThrownBy(() -> read(rows + "x@b.c,X\n", "UTF-8")).isInstanceOf(CsvTooLong.class);
        assertThat(refusal((",".repeat(999) + "x\na\n").getBytes(StandardCharsets.UTF_8)))
                .contains("1,000 columns");
    }

    private static CsvTable read(String text, String charset) {
        return CsvTable.read(text.getBytes(Charset.forName(charset)), UNKNOWN);
    }

    private static String refusal(byte[] file) {
        try {
            CsvTable.read(file, UNKNOWN);
            return "";
        } catch (CsvUnreadable e) {
            return e.getDetail();
        }
    }
}
