package io.selfenroll.admin.admin;

import java.util.List;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.selfenroll.admin.site.LanguageTag;
import io.selfenroll.httpapi.PlainText;

/**
 * @param sites ids, or {@code *} alone for a platform administrator
 * @param language of mails to this admin, BCP 47; null for the installation's own
 */
record AdminCreation(
        @NotBlank @Size(max = 320) String email,
        @NotBlank @Size(max = 200) @PlainText String name,
        @NotNull AdminRole role,
        @NotNull @Size(max = 1000) List<@NotNull @Size(max = 36) String> sites,
        @LanguageTag String language) {}
