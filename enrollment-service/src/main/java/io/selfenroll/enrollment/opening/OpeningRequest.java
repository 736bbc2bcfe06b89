package io.selfenroll.enrollment.opening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whose Enroll-now page was opened, as its address says: the site's slug and the one-time user name. */
public record OpeningRequest(
        @NotBlank @Size(max = 100) String site,
        @NotBlank @Size(max = 100) String userName) {}
