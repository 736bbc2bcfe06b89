package io.selfenroll.admin.admin;

import java.util.List;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.selfenroll.admin.site.LanguageTag;
import io.selfenroll.httpapi.PlainText;

/**
 * The whole of what can be changed in an admin. The address stays: it is where links are sent to.
 *
 * @param sites ids, or {@code *} alone for a platform administrator
 * @param status DISABLED, or anything else for not disabled: whether the invitation was accepted is not ours to say
 * @param language of mails to this admin, BCP 47; null for the installation's own
 */
record AdminChange(
        @NotBlank @Size(max = 200) @PlainText String name,
        @NotNull AdminRole role,
        @NotNull @Size(max = 1000) List<@NotNull @Size(max = 36) String> sites,
        @NotNull AdminStatus status,
        @LanguageTag String language) {}
