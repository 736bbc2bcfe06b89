package io.selfenroll.admin.admin;

import java.time.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "selfenroll.passwords")
public interface PasswordConfig {

    /** Work factor of bcrypt: each step doubles the time of a sign-in, for us and for whoever stole the hashes. */
    @WithDefault("12")
    @Min(4)
    @Max(16)
    int bcryptCost();

    /** How many passwords are hashed at once; more wait. Keeps a flood of sign-ins from taking every processor. */
    @WithDefault("2")
    @Min(1)
    int parallel();

    /** How long a sign-in waits for its turn before it is told to come back. */
    @WithDefault("3s")
    Duration patience();
}
