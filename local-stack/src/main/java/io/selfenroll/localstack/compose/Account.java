package io.selfenroll.localstack.compose;

/** The SQL that gives a service its schema and a user who sees nothing else. */
final class Account {

    private Account() {}

    static String sql(String schema, String password) {
        if (!password.matches("[0-9A-Za-z_-]{16,}")) {
            throw new IllegalArgumentException(
                    "The database password of " + schema + " needs 16 or more letters, digits, dashes or underscores");
        }
        return """
                CREATE DATABASE IF NOT EXISTS `%1$s` CHARACTER SET utf8mb4;
                CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON `%1$s`.* TO '%1$s'@'%%';
                """.formatted(schema, password);
    }
}
