package io.selfenroll.admin.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import io.selfenroll.admin.site.LanguageTag;
import io.selfenroll.httpapi.PlainText;

/** @param language of mails to this admin, BCP 47; null for the installation's own */
record ProfileChange(
        @NotBlank @Size(max = 200) @PlainText String name,
        @LanguageTag String language) {}
