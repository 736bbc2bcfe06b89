package io.selfenroll.credential.issue;

import io.selfenroll.credential.store.Grant;
import io.selfenroll.credential.store.Recipient;

/**
 * A credential to be made.
 *
 * @param locale language of the mail, null for the site's
 */
public record Order(Recipient recipient, String siteName, String locale, Grant grant) {}
