package io.selfenroll.enrollment.device;

import java.util.Map;

import io.selfenroll.httpapi.Problem;

/** The site has terms and their current version was not accepted; the credential is still unused. */
final class TermsNotAccepted extends Problem {

    /** @param current becomes the problem's member {@code termsVersion} */
    TermsNotAccepted(int current) {
        super(
                builder(
                                409,
                                "terms-not-accepted",
                                "The site's terms were not accepted",
                                "Show the current terms to the user and send their version as acceptedTerms.")
                        .with("termsVersion", current),
                Map.of());
    }
}
