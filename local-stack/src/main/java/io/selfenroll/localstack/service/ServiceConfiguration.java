package io.selfenroll.localstack.service;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.selfenroll.localstack.install.PrivateFile;

/**
 * The configuration file of each service.
 *
 * @param ports where this service is to listen, and where it finds the others
 * @param more settings, the same for every service
 */
public record ServiceConfiguration(
        String publicUrl,
        String databaseUrl,
        String kafka,
        Map<Service, Integer> ports,
        int smtpPort,
        Path keys,
        FirstAdmin firstAdmin,
        Map<String, String> more) {

    /** Who may sign in at first. */
    public record FirstAdmin(String email, Path passwordFile) {}

    /** Writes the file with mode 0600, because it holds the database password. */
    public void write(Service service, String databasePassword, Path file) {
        Map<String, String> properties = new TreeMap<>(ServiceKeys.of(service).properties(keys));
        // Above the application's own file (250), below the environment (300).
        properties.put("config_ordinal", "275");
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", "" + ports.get(service));
        properties.put("quarkus.datasource.jdbc.url", databaseUrl + service.schema());
        properties.put("quarkus.datasource.username", service.schema());
        properties.put("quarkus.datasource.password", databasePassword);
        properties.put("kafka.bootstrap.servers", kafka);
        // The first one is for links; the front door goes by the other name, too, and proofs of devices name either.
        properties.put("selfenroll.public-url", publicUrl + "," + publicUrl.replace("//localhost", "//127.0.0.1"));
        properties.putAll(own(service));
        properties.putAll(more);
        PrivateFile.write(file, text(properties));
    }

    private Map<String, String> own(Service service) {
        return switch (service) {
            case ENROLLMENT ->
                Map.of(
                        "selfenroll.credential-service.url",
                        "http://127.0.0.1:" + ports.get(Service.CREDENTIAL),
                        "selfenroll.security.contact",
                        "mailto:security@selfenroll.example");
            case CREDENTIAL -> Map.of();
            case NOTIFICATION ->
                Map.of(
                        "selfenroll.mail.from", "no-reply@selfenroll.example",
                        "selfenroll.mail.smtp.host", "127.0.0.1",
                        "selfenroll.mail.smtp.port", "" + smtpPort,
                        // The sink is on this machine and has no certificate.
                        "selfenroll.mail.smtp.start-tls", "DISABLED");
            case ADMIN ->
                Map.of(
                        "selfenroll.first-admin.email", firstAdmin.email(),
                        "selfenroll.first-admin.password-file",
                                firstAdmin.passwordFile().toAbsolutePath().toString());
        };
    }

    private static String text(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
    }
}
