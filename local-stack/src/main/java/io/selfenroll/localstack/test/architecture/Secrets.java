package io.selfenroll.localstack.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

import com.tngtech.archunit.lang.ArchRule;

/** Rules about where secrets come from and what computes with them. */
final class Secrets {

    private static final String NAMES = ".*(Secret|Password|Pin|Token|Credential|Recovery|Link|Factor)[A-Za-z]*";

    private Secrets() {}

    static ArchRule noGuessableRandom() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Splittable)?Random|java\\.util\\.random\\.RandomGeneratorFactory")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(RandomGenerator.class, "getDefault")
                .orShould()
                .callMethod(RandomGenerator.class, "of", String.class);
    }

    /** One place that is looked at and measured, and nobody gives it a seed. */
    static ArchRule oneSourceOfRandom() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.selfenroll.keys..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SecureRandom.class);
    }

    /** Which may be guessed: how long to pause before another try. */
    static ArchRule quickRandomOnlyForPauses() {
        return noClasses()
                .that()
                .haveSimpleNameNotContaining("Backoff")
                .and()
                .haveSimpleNameNotContaining("WholeTransaction")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class);
    }

    static ArchRule noUuidAsSecret() {
        return noClasses()
                .that()
                .haveNameMatching(NAMES)
                .should()
                .callMethod(UUID.class, "randomUUID")
                .allowEmptyShould(true);
    }

    /** Ciphers and signatures are of the keys module, but for two that others have fixed: RFC 6238 and our webhooks. */
    static ArchRule onlyKeysCompute() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.selfenroll.keys..")
                .and()
                .doNotHaveFullyQualifiedName("io.selfenroll.admin.secondfactor.Totp")
                .and()
                .doNotHaveFullyQualifiedName("io.selfenroll.admin.webhook.sending.Signature")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.crypto..");
    }

    /** Comparing byte by byte until one differs tells by its time how much was right. */
    static ArchRule hashesAreComparedInConstantTime() {
        return noClasses().should().callMethod(Arrays.class, "equals", byte[].class, byte[].class);
    }
}
