package io.selfenroll.admin.csvimport;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How to read a file and what its columns are.
 *
 * @param mapping columns that are not named are left out; null to guess them anew
 */
record ImportSettings(
        @NotNull @Schema(enumeration = {"comma", "semicolon", "tab", "pipe"})
        String delimiter,

        @NotNull @Schema(enumeration = {"utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1"})
        String charset,

        @NotNull Boolean header,
        @Size(max = 100) List<@NotNull @Valid Mapped> mapping,
        @NotNull OnExisting onExisting) {

    /**
     * @param column its index, from 0
     * @param field null to leave the column out
     */
    record Mapped(@NotNull @Min(0) @Max(99) Integer column, String field) {}
}
