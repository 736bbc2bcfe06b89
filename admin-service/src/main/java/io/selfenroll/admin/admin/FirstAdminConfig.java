package io.selfenroll.admin.admin;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who becomes the first platform administrator of an empty installation; not looked at once there is an admin. */
@ConfigMapping(prefix = "selfenroll.first-admin")
public interface FirstAdminConfig {

    Optional<String> email();

    @WithDefault("Platform administrator")
    String name();

    /** File whose first line is the password. */
    Optional<Path> passwordFile();
}
