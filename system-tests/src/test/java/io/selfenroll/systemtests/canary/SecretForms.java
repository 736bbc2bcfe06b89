package io.selfenroll.systemtests.canary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a secret may be written: grouped or not, backwards, in either case, and each of these encoded. */
final class SecretForms {

    private static final List<String> SEPARATORS = List.of("", "-", " ");

    private SecretForms() {}

    /** @param groups of the secret as it is shown; a single one for a secret that has none */
    static Set<byte[]> of(String... groups) {
        List<String> parts = List.of(groups);
        List<String> backwards = new ArrayList<>(parts);
        Collections.reverse(backwards);
        Set<String> texts = new LinkedHashSet<>();
        for (String separator : SEPARATORS) {
            texts.add(String.join(separator, parts));
            texts.add(String.join(separator, backwards));
        }
        texts.add(new StringBuilder(String.join("", parts)).reverse().toString());
        if (groups.length > 1) {
            List.copyOf(texts).forEach(text -> texts.add(text.toLowerCase(Locale.ROOT)));
        }
        Set<String> forms = new LinkedHashSet<>();
        texts.forEach(text -> forms.addAll(encoded(text)));
        Set<byte[]> bytes = new LinkedHashSet<>();
        forms.forEach(form -> bytes.add(form.getBytes(StandardCharsets.ISO_8859_1)));
        texts.forEach(text -> bytes.add(text.getBytes(StandardCharsets.UTF_16LE)));
        return bytes;
    }

    private static Set<String> encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        Set<String> forms = new LinkedHashSet<>(List.of(
                text,
                URLEncoder.encode(text, StandardCharsets.UTF_8),
                text.replace("-", "%2D").replace(" ", "%20"),
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes)));
        for (int before = 0; before < 3; before++) {
            String inner = insideBase64(bytes, before);
            forms.add(inner);
            forms.add(inner.replace('+', '-').replace('/', '_'));
        }
        return forms;
    }

    /** What is always the same of it where it stands so many bytes (modulo 3) from the beginning of a longer text. */
    private static String insideBase64(byte[] bytes, int before) {
        byte[] padded = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, padded, before, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(padded);
        int begin = (before * 8 + 5) / 6;
        int end = padded.length * 8 / 6;
        return text.substring(begin, end);
    }
}
