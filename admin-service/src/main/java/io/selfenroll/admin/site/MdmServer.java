package io.selfenroll.admin.site;

import java.util.Set;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The MDM server that devices of a platform are told by discovery.
 *
 * @param platform one of those whose own settings ask for a server: IOS, MACOS, WINDOWS
 * @param url https, without a fragment
 */
public record MdmServer(
        @NotNull Platform platform,

        @NotNull
        @Size(max = 2000)
        @Pattern(
                regexp = "https://[0-9A-Za-z.-]+(:[0-9]{1,5})?([/?][!$-;=?-Z_a-z~]*)?",
                message = "must be an https address")
        String url) {

    static final Set<Platform> PLATFORMS = Set.of(Platform.IOS, Platform.MACOS, Platform.WINDOWS);
}
