package io.selfenroll.localstack.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import io.selfenroll.localstack.StartRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./dev audit}. */
@Command(
        name = "audit",
        description = "The audit of the local stack, whether it runs or not, or of another database.",
        mixinStandardHelpOptions = true)
public final class AuditCommand {

    @Option(names = "--data", hidden = true, scope = ScopeType.INHERIT)
    private Path data = Path.of(".local");

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            scope = ScopeType.INHERIT,
            description = "Another database than that of the local stack: jdbc:mariadb://HOST:PORT/selfenroll_admin")
    private String database;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Who may read it (${DEFAULT-VALUE}).")
    private String user = "selfenroll_admin";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Its first line is that user's password.")
    private Path passwordFile;

    @Spec
    private CommandSpec spec;

    @Command(
            description = "Reads every entry from the start and computes each hash again. Ends with 1 if one is not "
                    + "as it was written, and names the first.")
    int verify(
            @Option(
                            names = "--noted",
                            paramLabel = "NUMBER:HASH",
                            description = "Of an entry that was written down elsewhere; must be found unchanged.")
                    String noted)
            throws SQLException, IOException {
        Noted expected = Noted.parse(noted);
        AuditTable.Finding finding;
        if (database == null) {
            try (LocalDatabase local = LocalDatabase.open(data)) {
                finding = local.audit().verify(expected);
            }
        } else {
            finding = new AuditTable(database, user, password()).verify(expected);
        }
        return tell(finding);
    }

    private int tell(AuditTable.Finding finding) {
        PrintWriter out = spec.commandLine().getOut();
        if (finding.firstBroken() == 0) {
            out.printf("The audit is as it was written: %d entries.%n", finding.entries());
            out.printf("Write this down elsewhere: %d:%s%n", finding.entries(), finding.lastHash());
            return 0;
        }
        out.printf(
                "Entry %d was changed, is missing or was put in later. There are %d entries; those before it are as they"
                        + " were written.%n",
                finding.firstBroken(), finding.entries());
        return 1;
    }

    private String password() throws IOException {
        if (passwordFile == null) {
            throw new StartRefused("--database needs --password-file.");
        }
        return Files.readString(passwordFile).lines().findFirst().orElse("");
    }
}
