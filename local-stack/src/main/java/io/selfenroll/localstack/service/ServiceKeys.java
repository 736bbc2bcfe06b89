package io.selfenroll.localstack.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys of one service: it gets no others, and accepts tokens for no other audiences.
 *
 * @param keys property below {@code selfenroll.keys.}, which is also the name of the key file; public halves end with
 *     {@code -public}
 * @param audiences whose tokens it accepts, named by the key pair that signs them
 */
public record ServiceKeys(List<String> keys, List<String> audiences) {

    private static final Map<Service, ServiceKeys> ALL = Map.of(
            Service.ENROLLMENT,
            new ServiceKeys(
                    List.of("pin-hash", "device-secret", "device-token", "service-token"), List.of("admin", "device")),
            Service.CREDENTIAL,
            new ServiceKeys(List.of("credential-hash", "seal-public"), List.of("admin", "service")),
            Service.NOTIFICATION,
            new ServiceKeys(List.of("seal"), List.of("admin", "service")),
            Service.ADMIN,
            new ServiceKeys(
                    List.of("pin-hash", "pin-encryption", "admin-secret", "admin-token", "seal-public"),
                    List.of("admin")));

    public static ServiceKeys of(Service service) {
        return ALL.get(service);
    }

    /** The configuration that names the files in the directory. */
    public Map<String, String> properties(Path directory) {
        Map<String, String> properties = new TreeMap<>();
        for (String key : keys) {
            String file = key.replace("-public", ".pub") + ".jwks";
            properties.put(
                    "selfenroll.keys." + key,
                    directory.toAbsolutePath().resolve(file).toString());
        }
        for (String audience : audiences) {
            properties.put(
                    "selfenroll.trust.\"selfenroll-" + audience + "\"",
                    directory
                            .toAbsolutePath()
                            .resolve(audience + "-token.pub.jwks")
                            .toString());
        }
        return properties;
    }
}
