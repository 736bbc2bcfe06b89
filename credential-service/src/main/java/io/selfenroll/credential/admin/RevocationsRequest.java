package io.selfenroll.credential.admin;

import java.util.Set;
import java.util.UUID;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record RevocationsRequest(@NotEmpty @Size(max = 500) Set<@NotNull UUID> ids) {}
