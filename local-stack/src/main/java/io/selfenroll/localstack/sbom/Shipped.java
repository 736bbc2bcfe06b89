package io.selfenroll.localstack.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.selfenroll.localstack.StartRefused;

/** What we ship: the services, the device client, the web apps; each with its bill of materials. */
public enum Shipped {
    ENROLLMENT_SERVICE("enrollment-service", "quarkus-app/lib"),
    CREDENTIAL_SERVICE("credential-service", "quarkus-app/lib"),
    NOTIFICATION_SERVICE("notification-service", "quarkus-app/lib"),
    ADMIN_SERVICE("admin-service", "quarkus-app/lib"),
    DEVICE_CLIENT("device-client", "lib"),
    WEB_UI("web-ui", "bundled");

    /** Quarkus packs it anew without the classes that it has others for, so its hash is not that of the original. */
    private static final String REPACKED = "io.opentelemetry:opentelemetry-exporter-otlp";

    private final String module;
    private final String parts;

    Shipped(String module, String parts) {
        this.module = module;
        this.parts = parts;
    }

    public String module() {
        return module;
    }

    public Path bill(Path repository) {
        return repository.resolve(module).resolve("target/sbom/bom.json");
    }

    /**
     * What is shipped and not in the bill. A jar of others has to be there with the hash of its content, one of ours with
     * its name, as it changes with each build. Of the web apps the packages count that their build put into files.
     */
    public List<String> missing(Path repository) throws IOException {
        BillOfMaterials bill = BillOfMaterials.read(bill(repository));
        Path folder = repository.resolve(module).resolve("target").resolve(parts);
        if (!Files.isDirectory(folder)) {
            throw new StartRefused(folder + " is missing: run ./dev sbom.");
        }
        return this == WEB_UI ? packagesMissing(folder, bill) : jarsMissing(folder, bill);
    }

    private static List<String> packagesMissing(Path folder, BillOfMaterials bill) throws IOException {
        Set<String> named =
                bill.components().stream().map(Component::nameAndVersion).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (Path app : files(folder, ".txt")) {
            Files.readAllLines(app).stream()
                    .filter(part -> !named.contains(part))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static List<String> jarsMissing(Path folder, BillOfMaterials bill) throws IOException {
        Set<String> known = new HashSet<>();
        for (Component component : bill.components()) {
            boolean byName = component.ours() || component.name().equals(REPACKED);
            known.add(byName ? fileName(component) : component.sha256());
        }
        List<String> missing = new ArrayList<>();
        for (Path jar : files(folder, ".jar")) {
            String name = jar.getFileName().toString();
            if (!known.contains(name) && !known.contains(sha256(jar))) {
                missing.add(name);
            }
        }
        return missing;
    }

    private static String fileName(Component component) {
        return component.name().replace(':', '.') + "-" + component.version() + ".jar";
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new StartRefused(folder + " is empty: run ./dev sbom.");
            }
            return found;
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
