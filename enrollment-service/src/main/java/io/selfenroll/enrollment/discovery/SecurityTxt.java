package io.selfenroll.enrollment.discovery;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A security.txt (RFC 9116). */
final class SecurityTxt {

    private static final Set<String> WAYS_TO_CONTACT = Set.of("mailto", "https", "tel");

    /** Less than a year (section 2.5.5). It moves on as long as the service runs, which somebody has to look after. */
    private static final int GOOD_FOR_DAYS = 90;

    private final String fixed;

    /** @throws IllegalArgumentException for a contact or policy that readers may not follow; its message names it */
    SecurityTxt(String publicUrl, List<URI> contacts, URI policy, List<String> languages) {
        contacts.stream().filter(contact -> !isOf(WAYS_TO_CONTACT, contact)).forEach(contact -> {
            throw new IllegalArgumentException(
                    "selfenroll.security.contact is " + contact + ", but has to begin with mailto:, https: or tel:");
        });
        if (policy != null && !isOf(Set.of("https"), policy)) {
            throw new IllegalArgumentException(
                    "selfenroll.security.policy is " + policy + ", but has to begin with https:");
        }
        fixed = contacts.stream().map(contact -> "Contact: " + contact + "\n").collect(Collectors.joining())
                + (policy == null ? "" : "Policy: " + policy + "\n")
                + "Preferred-Languages: " + String.join(", ", languages) + "\n"
                + "Canonical: " + publicUrl + "/.well-known/security.txt\n";
    }

    private static boolean isOf(Set<String> schemes, URI uri) {
        return uri.getScheme() != null && schemes.contains(uri.getScheme());
    }

    String at(Instant now) {
        return fixed + "Expires: " + now.truncatedTo(ChronoUnit.DAYS).plus(GOOD_FOR_DAYS, ChronoUnit.DAYS) + "\n";
    }
}
