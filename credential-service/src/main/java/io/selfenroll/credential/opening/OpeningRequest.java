package io.selfenroll.credential.opening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The user name that stands behind the link of the mail. */
record OpeningRequest(@NotNull @Size(max = 200) String username) {}
