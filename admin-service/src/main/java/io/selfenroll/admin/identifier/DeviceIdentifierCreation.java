package io.selfenroll.admin.identifier;

import java.util.UUID;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import io.selfenroll.httpapi.PlainText;

/**
 * @param email of the user, or else {@code userId}
 * @param kind null to tell it by the form of the identifier
 */
record DeviceIdentifierCreation(
        @Size(max = 320) String email,
        UUID userId,
        @NotBlank @Size(max = 100) @PlainText String identifier,
        IdentifierKind kind) {}
