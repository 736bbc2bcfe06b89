package io.selfenroll.admin.user;

import java.util.Locale;
import java.util.UUID;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters that list, count and export have in common. */
public class UserFilterParameters {

    @QueryParam("q")
    @Size(max = 254)
    @Parameter(description = "Beginning of the address, the last, the first or the whole name")
    String q;

    @QueryParam("status")
    UserStatus status;

    @QueryParam("tag")
    @Size(max = 80)
    String tag;

    @QueryParam("language")
    @Size(max = 35)
    String language;

    UserFilter of(UUID siteId) {
        return new UserFilter(
                siteId, filled(q), status, tag == null ? null : filled(tag.toLowerCase(Locale.ROOT)), filled(language));
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
