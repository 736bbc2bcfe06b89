package io.selfenroll.admin.csv;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Files that are often taken for CSV because of their name, told by their first bytes. */
enum FileSignature {
    ZIP(
            "This is a workbook (.xlsx, .ods) or another zip archive, not CSV. Open it and save the table as \"CSV UTF-8\".",
            "504b0304",
            "504b0506"),
    OLD_WORKBOOK("This is an old workbook (.xls), not CSV. Open it and save the table as \"CSV UTF-8\".", "d0cf11e0"),
    PDF("This is a PDF. Open the table in a spreadsheet and save it as \"CSV UTF-8\".", "25504446"),
    COMPRESSED("This is a compressed file. Unpack it first.", "1f8b", "377abcaf", "52617221"),
    IMAGE("This is an image, not CSV.", "89504e47", "ffd8ff", "47494638");

    private final String advice;
    private final List<byte[]> beginnings;

    FileSignature(String advice, String... beginnings) {
        this.advice = advice;
        this.beginnings =
                Arrays.stream(beginnings).map(HexFormat.of()::parseHex).toList();
    }

    /** What to do about the file; null when it may be CSV. */
    static String advice(byte[] file) {
        for (FileSignature signature : values()) {
            for (byte[] beginning : signature.beginnings) {
                if (file.length >= beginning.length
                        && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length)) {
                    return signature.advice;
                }
            }
        }
        return null;
    }
}
