package io.selfenroll.admin.site;

import java.time.Instant;

/** @param savedBy address of the admin, null for a text from before this was kept */
record SavedTermsResponse(int version, String text, Instant savedAt, String savedBy) {

    static SavedTermsResponse of(SavedTerms terms) {
        return new SavedTermsResponse(terms.version(), terms.text(), terms.savedAt(), terms.savedBy());
    }
}
