package io.selfenroll.enrollment.opening;

import java.util.Locale;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whose Enroll-now page was opened, as its address says: the site's slug and the one-time user name. */
public record OpeningRequest(
        @NotBlank @Size(max = 100) String site,
        @NotBlank @Size(max = 100) String userName) {

    /** The page's address and the user name agree about the site. */
    boolean namesItsSite() {
        return userName.toLowerCase(Locale.ROOT).endsWith("@" + site.toLowerCase(Locale.ROOT));
    }
}
