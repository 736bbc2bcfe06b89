package io.selfenroll.admin.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.selfenroll.httpapi.PlainText;

/** @param slug part of addresses and of one-time user names; cannot be changed later */
record SiteCreation(
        @NotBlank @Size(max = 200) @PlainText String name,

        @NotNull
        @Pattern(
                regexp = "[a-z0-9](-?[a-z0-9]){1,30}",
                message = "must be 2 to 31 lower-case letters and digits, with single hyphens between them")
        String slug) {}
