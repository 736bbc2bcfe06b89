package io.selfenroll.enrollment.discovery;

import java.net.URI;
import java.util.List;

/**
 * Where clients find what. All addresses are absolute.
 *
 * @param issuer the public address of the installation
 * @param portal where people ask for credentials
 * @param apiVersions versions of the API that this installation speaks
 * @param languages of pages, problem titles and default mails (BCP 47)
 * @param dpopSigningAlgorithms of proofs by a device's key (RFC 9449)
 * @param documentation null when the operator named none
 */
record Installation(
        String issuer,
        String portal,
        List<String> apiVersions,
        Endpoints endpoints,
        List<String> languages,
        List<String> dpopSigningAlgorithms,
        URI documentation) {

    private static final String API = "/api/enrollment/v1";
    private static final List<String> LANGUAGES = List.of("en", "de", "fi", "sv", "fr", "es", "pt", "ja", "ar", "zh");

    /** @param site a template (RFC 6570) with {@code slug} */
    record Endpoints(String site, String requests, String devices, String tokens, String device, String syncs) {}

    static Installation at(String publicUrl, URI documentation) {
        String api = publicUrl + API;
        return new Installation(
                publicUrl,
                publicUrl + "/",
                List.of("v1"),
                new Endpoints(
                        api + "/sites/{slug}",
                        api + "/requests",
                        api + "/devices",
                        api + "/devices/tokens",
                        api + "/devices/me",
                        api + "/devices/me/syncs"),
                LANGUAGES,
                List.of("ES256"),
                documentation);
    }
}
