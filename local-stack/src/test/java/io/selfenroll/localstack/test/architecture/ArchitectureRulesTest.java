package io.selfenroll.localstack.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.crypto.Mac;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.selfenroll.localstack.test.architecture.circle.one.One;
import io.selfenroll.localstack.test.architecture.circle.two.Two;
import org.junit.jupiter.api.Test;

/** Each rule finds what it is there to find. */
class ArchitectureRulesTest {

    private static final String CIRCLE = "io.selfenroll.localstack.test.architecture.circle";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importClasses(Stream.concat(
                            Arrays.stream(ArchitectureRulesTest.class.getDeclaredClasses()),
                            Stream.of(One.class, Two.class))
                    .toArray(Class<?>[]::new));

    @Test
    void guessableRandomIsFound() {
        assertThat(found(Secrets.noGuessableRandom())).contains("$Guessable");
        assertThat(found(Secrets.quickRandomOnlyForPauses())).contains("$Quick");
        assertThat(found(Secrets.noUuidAsSecret())).contains("$UuidToken");
    }

    @Test
    void anotherSourceOfRandomIsFound() {
        assertThat(found(Secrets.oneSourceOfRandom())).contains("$OwnSource");
    }

    @Test
    void ownCryptographyIsFound() {
        assertThat(found(Secrets.onlyKeysCompute())).contains("$OwnMac");
    }

    @Test
    void comparisonThatStopsAtTheFirstDifferenceIsFound() {
        assertThat(found(Secrets.hashesAreComparedInConstantTime())).contains("$Comparing");
        assertThat(found(Secrets.hashesAreComparedInConstantTime())).doesNotContain("$ConstantTime");
    }

    @Test
    void resourceThatAsksARepositoryIsFound() {
        assertThat(found(Layers.resourcesAskServices())).contains("$ShortcutResource");
    }

    @Test
    void connectionsAndFilesAreFound() {
        assertThat(found(Layers.fewOpenConnections())).contains("$Calling");
        assertThat(found(Layers.onlyKeysAreReadFromFiles())).contains("$Reading");
    }

    @Test
    void featuresInACircleAreFoundUnlessTheyAreOne() {
        JavaClasses classes = new ClassFileImporter().importPackages(CIRCLE);

        assertThat(new Features(CIRCLE, Set.of())
                        .freeOfCycles()
                        .evaluate(classes)
                        .hasViolation())
                .isTrue();
        assertThat(new Features(CIRCLE, Set.of("one", "two"))
                        .freeOfCycles()
                        .evaluate(classes)
                        .hasViolation())
                .isFalse();
        assertThat(classes.contain(One.class)).isTrue();
    }

    private static String found(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().toString();
    }

    record Guessable(Random random) {}

    static final class Quick {
        int quick() {
            return ThreadLocalRandom.current().nextInt();
        }
    }

    static final class UuidToken {
        String fresh() {
            return UUID.randomUUID().toString();
        }
    }

    record OwnSource(SecureRandom random) {}

    record OwnMac(Mac mac) {}

    static final class Comparing {
        boolean same(byte[] one, byte[] other) {
            return Arrays.equals(one, other);
        }
    }

    static final class ConstantTime {
        boolean same(byte[] one, byte[] other) {
            return MessageDigest.isEqual(one, other);
        }
    }

    interface ThingRepository {}

    record ShortcutResource(ThingRepository things) {}

    record Calling(HttpClient http) {}

    static final class Reading {
        boolean there(String name) {
            return Files.exists(Path.of(name));
        }
    }
}
