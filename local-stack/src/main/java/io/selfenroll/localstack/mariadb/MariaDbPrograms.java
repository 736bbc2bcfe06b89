package io.selfenroll.localstack.mariadb;

import java.util.ArrayList;
import java.util.List;

/** The command line programs that come with the embedded server: {@code mariadb} and {@code mariadb-dump}. */
public final class MariaDbPrograms {

    private MariaDbPrograms() {}

    /** Connects as root to a server on this machine. The password is not among the arguments, which others can see. */
    public static ProcessBuilder command(String program, int port, String rootPassword, List<String> arguments) {
        MariaDbBinaries binaries = MariaDbBinaries.unpacked();
        List<String> command = new ArrayList<>(List.of(
                binaries.base().resolve("bin").resolve(program).toString(),
                "--no-defaults",
                "--host=127.0.0.1",
                "--port=" + port,
                "--user=root",
                "--skip-ssl"));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().putAll(binaries.environment());
        process.environment().put("MYSQL_PWD", rootPassword);
        return process;
    }
}
