package io.selfenroll.admin.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import io.selfenroll.httpapi.InvalidField;

/** Encodings that spreadsheets write. */
public enum CsvCharset {
    UTF_8("utf-8"),
    UTF_16LE("utf-16le"),
    UTF_16BE("utf-16be"),
    WINDOWS_1252("windows-1252"),
    ISO_8859_1("iso-8859-1");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String label;

    CsvCharset(String label) {
        this.label = label;
    }

    /** @throws InvalidField naming {@code charset} */
    public static CsvCharset of(String label) {
        return Arrays.stream(values())
                .filter(charset -> charset.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new InvalidField(
                        "charset",
                        Arrays.stream(values())
                                .map(CsvCharset::label)
                                .collect(Collectors.joining(", ", "must be one of ", ""))));
    }

    public String label() {
        return label;
    }

    /** The text without its byte order mark; nothing when the bytes are no text in this encoding. */
    Optional<String> decode(byte[] file) {
        try {
            String text = Charset.forName(label)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
