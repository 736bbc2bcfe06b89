package io.selfenroll.localstack.mariadb;

import java.util.List;

/** A schema with the one database user who may do everything in it and nothing elsewhere. */
public record Account(String schema, String user, String password) {

    private static final String PLAIN = "[A-Za-z0-9_]{1,64}";

    public Account {
        requirePlain(schema);
        requirePlain(user);
        requirePlain(password);
    }

    /** Creates what is missing and sets the password. */
    public List<String> statements() {
        return List.of(
                "CREATE DATABASE IF NOT EXISTS `" + schema + "`;",
                "CREATE USER IF NOT EXISTS '" + user + "'@'%' IDENTIFIED BY '" + password + "';",
                "ALTER USER '" + user + "'@'%' IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON `" + schema + "`.* TO '" + user + "'@'%';");
    }

    /** One root with a password instead of the several without one that a new data directory has. */
    static List<String> rootStatements(String password) {
        requirePlain(password);
        return List.of(
                "CREATE USER IF NOT EXISTS 'root'@'127.0.0.1';",
                "ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;",
                "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root'"
                        + " AND Host NOT IN ('localhost', '127.0.0.1'));",
                "FLUSH PRIVILEGES;");
    }

    /** Names and passwords stand in SQL text, so they are of harmless characters only. */
    private static void requirePlain(String value) {
        if (!value.matches(PLAIN)) {
            throw new IllegalArgumentException("Only letters, digits and _ are allowed in schema, user and password");
        }
    }

    @Override
    public String toString() {
        return "Account[" + schema + ", " + user + ", ***]";
    }
}
