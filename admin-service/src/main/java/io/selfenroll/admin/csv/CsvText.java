package io.selfenroll.admin.csv;

/** The text of a file and the encoding that it was read in. */
record CsvText(CsvCharset charset, String text) {

    private static final int SAMPLE = 4096;

    /**
     * @param wanted null to find it out: by byte order mark, else UTF-8, else the encoding of western Windows
     * @throws CsvUnreadable when it is not text, or not in that encoding
     */
    static CsvText read(byte[] file, CsvCharset wanted) {
        if (file.length == 0) {
            throw new CsvUnreadable("The file is empty.");
        }
        String known = FileSignature.advice(file);
        if (known != null) {
            throw new CsvUnreadable(known);
        }
        CsvCharset charset = wanted == null ? detect(file) : wanted;
        String text = charset.decode(file)
                .orElseThrow(() -> new CsvUnreadable(
                        "The file is not text in the encoding " + charset.label() + ". Choose another encoding."));
        if (!looksLikeText(text)) {
            throw new CsvUnreadable("The file is not text, or has another encoding than " + charset.label()
                    + ". Save the table as \"CSV UTF-8\".");
        }
        return new CsvText(charset, text);
    }

    private static CsvCharset detect(byte[] file) {
        if (begins(file, 0xFF, 0xFE)) {
            return CsvCharset.UTF_16LE;
        }
        if (begins(file, 0xFE, 0xFF)) {
            return CsvCharset.UTF_16BE;
        }
        int evenZeros = zeros(file, 0);
        int oddZeros = zeros(file, 1);
        if (evenZeros + oddZeros > 0) {
            // Letters of western languages have a zero as their high byte.
            return oddZeros > evenZeros ? CsvCharset.UTF_16LE : CsvCharset.UTF_16BE;
        }
        return CsvCharset.UTF_8.decode(file).isPresent() ? CsvCharset.UTF_8 : CsvCharset.WINDOWS_1252;
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static int zeros(byte[] file, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(file.length, SAMPLE); i += 2) {
            zeros += file[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** No NUL at all, and next to no other control characters. Single ones are told later, by row and column. */
    private static boolean looksLikeText(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if ((c < ' ' || c == 0x7F) && c != '\t' && c != '\n' && c != '\r') {
                controls++;
            }
        }
        return controls * 100L <= text.length();
    }
}
