package io.selfenroll.systemtests.canary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** Finds which of many byte sequences stand in a stream, in one pass (Aho and Corasick, 1975). */
public final class Needles {

    private record Needle(String secret, int length, boolean number) {}

    private final List<int[]> next = new ArrayList<>();
    private final List<List<Needle>> ends = new ArrayList<>();

    public Needles() {
        addNode();
    }

    /**
     * @param secret what it is called when it is found
     * @param groups as it is shown to people
     */
    public Needles with(String secret, String... groups) {
        boolean number = Arrays.stream(groups).allMatch(group -> group.matches("[0-9]+"));
        SecretForms.of(groups).forEach(form -> add(new Needle(secret, form.length, number && isNumber(form)), form));
        return this;
    }

    private static boolean isNumber(byte[] form) {
        for (byte b : form) {
            if ((b < '0' || b > '9') && b != ' ' && b != '-') {
                return false;
            }
        }
        return form.length < 12;
    }

    private int addNode() {
        int[] edges = new int[256];
        Arrays.fill(edges, -1);
        next.add(edges);
        ends.add(new ArrayList<>());
        return next.size() - 1;
    }

    private void add(Needle needle, byte[] form) {
        int node = 0;
        for (byte b : form) {
            int edge = next.get(node)[b & 0xFF];
            if (edge < 0) {
                edge = addNode();
                next.get(node)[b & 0xFF] = edge;
            }
            node = edge;
        }
        ends.get(node).add(needle);
    }

    /** An automaton that is complete: from each node an edge for every byte. What is added later is not in it. */
    public Search ready() {
        int[][] edges = next.stream().map(int[]::clone).toArray(int[][]::new);
        List<List<Needle>> found = new ArrayList<>();
        ends.forEach(needles -> found.add(new ArrayList<>(needles)));
        int[] fallback = new int[edges.length];
        Queue<Integer> queue = new ArrayDeque<>();
        for (int b = 0; b < 256; b++) {
            int child = edges[0][b];
            if (child < 0) {
                edges[0][b] = 0;
            } else {
                queue.add(child);
            }
        }
        while (!queue.isEmpty()) {
            int node = queue.remove();
            found.get(node).addAll(found.get(fallback[node]));
            for (int b = 0; b < 256; b++) {
                int child = edges[node][b];
                int other = edges[fallback[node]][b];
                if (child < 0) {
                    edges[node][b] = other;
                } else {
                    fallback[child] = other;
                    queue.add(child);
                }
            }
        }
        return new Search(edges, found.stream().map(List::copyOf).toList());
    }

    /** Ready to search any number of streams. */
    public static final class Search {

        private static final int BLOCK = 1 << 16;

        private final int[][] edges;
        private final List<List<Needle>> found;

        private Search(int[][] edges, List<List<Needle>> found) {
            this.edges = edges;
            this.found = found;
        }

        /** The names of the secrets that stand there. A bare number counts only where no digit or letter is beside it. */
        public Set<String> in(InputStream stream) throws IOException {
            Set<String> names = new LinkedHashSet<>();
            List<Needle> waiting = new ArrayList<>();
            byte[] tail = new byte[32];
            byte[] block = new byte[BLOCK];
            int node = 0;
            long position = 0;
            for (int length = stream.read(block); length >= 0; length = stream.read(block)) {
                for (int i = 0; i < length; i++) {
                    byte b = block[i];
                    if (!waiting.isEmpty()) {
                        if (!isWord(b)) {
                            waiting.forEach(needle -> names.add(needle.secret()));
                        }
                        waiting.clear();
                    }
                    node = edges[node][b & 0xFF];
                    for (Needle needle : found.get(node)) {
                        if (!needle.number()) {
                            names.add(needle.secret());
                        } else if (position < needle.length()
                                || !isWord(tail[(int) ((position - needle.length()) % tail.length)])) {
                            waiting.add(needle);
                        }
                    }
                    tail[(int) (position % tail.length)] = b;
                    position++;
                }
            }
            waiting.forEach(needle -> names.add(needle.secret()));
            return names;
        }

        private static boolean isWord(byte b) {
            return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '.' || b == '_';
        }
    }
}
