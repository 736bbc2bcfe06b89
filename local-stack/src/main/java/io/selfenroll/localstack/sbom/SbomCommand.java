package io.selfenroll.localstack.sbom;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dev sbom}: gathers the bills of materials in {@code target/sbom}, and ends with 1 when one is not in order. */
@Command(name = "sbom", description = "The bill of materials of each thing that is shipped, checked.")
public final class SbomCommand implements Callable<Integer> {

    @Option(names = "--repository", hidden = true, required = true)
    private Path repository;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        AllowedLicences allowed = AllowedLicences.read(repository.resolve("docs/licences.txt"));
        Path target = Files.createDirectories(repository.resolve("target/sbom"));
        Map<String, Integer> licences = new TreeMap<>();
        int refused = 0;
        for (Shipped shipped : Shipped.values()) {
            List<Component> components =
                    BillOfMaterials.read(shipped.bill(repository)).components();
            Path copy = target.resolve(shipped.module() + ".cdx.json");
            Files.copy(shipped.bill(repository), copy, StandardCopyOption.REPLACE_EXISTING);
            out.printf("%-22s %4d components  %s%n", shipped.module(), components.size(), repository.relativize(copy));
            for (String missing : shipped.missing(repository)) {
                refused++;
                out.printf("  is shipped and not in the bill: %s%n", missing);
            }
            for (Component component : components) {
                if (!allowed.allow(component)) {
                    refused++;
                    out.printf("  licence not allowed: %s %s%n", component.nameAndVersion(), component.licences());
                }
                if (!component.ours()) {
                    licences.merge(String.join(" or ", component.licences()), 1, Integer::sum);
                }
            }
        }
        out.println();
        licences.forEach((licence, count) -> out.printf("%4d  %s%n", count, licence));
        out.flush();
        return refused == 0 ? 0 : 1;
    }
}
