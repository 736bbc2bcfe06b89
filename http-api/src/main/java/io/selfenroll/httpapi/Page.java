package io.selfenroll.httpapi;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next what to send as {@code cursor} for the following part, null at the end
 */
public record Page<T>(List<T> items, String next) {

    /**
     * Cuts rows, read with one more than the limit, into a page.
     *
     * @param rows at most {@code limit + 1} rows
     * @param cursor makes the cursor that continues after a row
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, String> cursor) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(item).toList(), more ? cursor.apply(shown.getLast()) : null);
    }
}
