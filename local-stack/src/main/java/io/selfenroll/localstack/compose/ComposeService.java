package io.selfenroll.localstack.compose;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import io.selfenroll.localstack.service.Service;
import io.selfenroll.localstack.service.ServiceKeys;

/** The settings of a service as it reads them inside its container. */
final class ComposeService {

    /** Where Compose mounts secrets. */
    static final Path MOUNTED = Path.of("/run/secrets");

    static final String FIRST_ADMIN_PASSWORD = "first-admin-password";

    private ComposeService() {}

    static Map<String, String> settings(Service service, String databasePassword) {
        Map<String, String> settings = new TreeMap<>(ServiceKeys.of(service).properties(MOUNTED));
        // Above what is built into the service (250), below the environment (300).
        settings.put("config_ordinal", "275");
        settings.put("quarkus.datasource.username", service.schema());
        settings.put("quarkus.datasource.password", databasePassword);
        if (service == Service.ADMIN) {
            settings.put(
                    "selfenroll.first-admin.password-file",
                    MOUNTED.resolve(FIRST_ADMIN_PASSWORD).toString());
        }
        return settings;
    }
}
