package io.selfenroll.admin.apitoken;

import java.util.List;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.httpapi.PlainText;

/**
 * @param name what it is for
 * @param sites ids, or {@code *} alone for every site, those to come too
 */
record ApiTokenCreation(
        @NotBlank @Size(max = 100) @PlainText String name,
        @NotNull AdminRole role,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Size(max = 36) String> sites,
        @NotNull @Min(1) @Max(365) Integer lifeDays) {}
