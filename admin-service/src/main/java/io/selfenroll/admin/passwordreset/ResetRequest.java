package io.selfenroll.admin.passwordreset;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ResetRequest(@NotBlank @Size(max = 320) String email) {}
