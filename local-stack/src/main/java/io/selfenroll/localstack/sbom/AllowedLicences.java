package io.selfenroll.localstack.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code docs/licences.txt}: a licence a line, with the name of the one component it is allowed for, if not for all. */
public final class AllowedLicences {

    private final Set<String> allowed;

    private AllowedLicences(Set<String> allowed) {
        this.allowed = allowed;
    }

    public static AllowedLicences read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static AllowedLicences of(List<String> lines) {
        return new AllowedLicences(lines.stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** One of its licences is allowed, for all or for it. A component that names none is not. */
    public boolean allow(Component component) {
        return component.ours()
                || component.licences().stream()
                        .anyMatch(licence ->
                                allowed.contains(licence) || allowed.contains(licence + " for " + component.name()));
    }
}
