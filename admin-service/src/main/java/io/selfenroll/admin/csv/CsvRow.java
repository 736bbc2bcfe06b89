package io.selfenroll.admin.csv;

import java.util.List;

/** @param line at which it begins in the file, from 1: the row of a spreadsheet, as long as no cell has several lines */
public record CsvRow(int line, List<String> cells) {

    /** Empty when the row is shorter. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
