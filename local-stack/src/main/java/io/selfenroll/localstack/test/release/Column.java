package io.selfenroll.localstack.test.release;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/**
 * A column of a table.
 *
 * @param type as in {@code varchar}
 * @param fullType as in {@code varchar(64)} or {@code enum('A','B')}
 * @param length of text and bytes, 0 for other types
 * @param generated whether the database computes it
 */
record Column(String name, String type, String fullType, long length, boolean generated) {

    /**
     * A value that the type can hold, another one for each number.
     *
     * @param number from 1 to 99
     */
    Object value(int number) {
        return switch (type) {
            case "char", "varchar", "text", "mediumtext", "longtext" -> text(number);
            case "binary", "varbinary", "blob", "mediumblob", "longblob" ->
                type.equals("binary")
                        ? Arrays.copyOf(text(number).getBytes(StandardCharsets.US_ASCII), Math.toIntExact(length))
                        : text(number).getBytes(StandardCharsets.US_ASCII);
            case "bit" -> number % 2;
            case "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "double", "float" -> number;
            case "date", "datetime", "timestamp" -> LocalDate.EPOCH.plusDays(number) + " 00:00:00";
            case "uuid" -> new UUID(0, number).toString();
            case "enum" ->
                fullType.substring(fullType.indexOf('\'') + 1, fullType.indexOf('\'', fullType.indexOf('\'') + 1));
            default -> throw new IllegalStateException("What is a value of " + fullType + " (" + name + ")?");
        };
    }

    private String text(int number) {
        String whole = number + name;
        return length > 0 && length < whole.length() ? whole.substring(0, Math.toIntExact(length)) : whole;
    }
}
