package io.selfenroll.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Seeds, changed a little: the same changes for the same random source. */
record Mutations(List<byte[]> seeds, Random random) {

    private static final List<byte[]> PIECES = java.util.stream.Stream.of(
                    "\u0000",
                    "\r\n",
                    "\n",
                    ",",
                    ";",
                    "\"",
                    "'",
                    "@",
                    "..",
                    ".",
                    "-",
                    " ",
                    "\t",
                    "=",
                    "{{",
                    "}}",
                    "{{password}}",
                    "<",
                    "&",
                    "\u202e",
                    "\u200b",
                    "\ufeff",
                    "\uff11",
                    "\u0130",
                    "\ud835\udfce",
                    "https://",
                    "[x](",
                    "![",
                    "`",
                    "\\",
                    "null",
                    "true",
                    "1e400",
                    "-1",
                    "{",
                    "}",
                    "[",
                    "]",
                    "\":",
                    "%0d%0a")
            .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
            .toList();

    byte[] next() {
        byte[] data = any().clone();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            data = changed(data);
        }
        return data;
    }

    private byte[] any() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] changed(byte[] data) {
        int at = random.nextInt(data.length + 1);
        int length = random.nextInt(1 + Math.min(16, data.length - at));
        return switch (random.nextInt(6)) {
            case 0 -> replaced(data, at, 0, PIECES.get(random.nextInt(PIECES.size())));
            case 1 -> replaced(data, at, length, new byte[0]);
            case 2 -> replaced(data, at, 0, Arrays.copyOfRange(data, at, at + length));
            case 3 -> replaced(data, at, Math.min(1, data.length - at), new byte[] {(byte) random.nextInt(256)});
            case 4 -> {
                byte[] other = any();
                int from = random.nextInt(other.length + 1);
                yield replaced(data, at, data.length - at, Arrays.copyOfRange(other, from, other.length));
            }
            default -> Arrays.copyOf(data, at);
        };
    }

    private static byte[] replaced(byte[] data, int at, int length, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(data, 0, at);
        out.writeBytes(by);
        out.write(data, at + length, data.length - at - length);
        return out.toByteArray();
    }
}
