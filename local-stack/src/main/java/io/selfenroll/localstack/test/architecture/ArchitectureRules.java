package io.selfenroll.localstack.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;

/**
 * What holds in every service. A service's test gives {@link #tests()} from a {@code @TestFactory}, so that each rule is
 * a test of its own.
 */
public final class ArchitectureRules {

    private static final String SECRETS = ".*(Secret|Password|Pin|Token|Credential|Recovery|Link)[A-Za-z]*";

    private final JavaClasses classes;

    private ArchitectureRules(JavaClasses classes) {
        this.classes = classes;
    }

    /** @param service the base package of a service, such as {@code io.selfenroll.admin} */
    public static ArchitectureRules of(String service) {
        ImportOption notOurTestSupport = location -> !location.contains("/local-stack");
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(notOurTestSupport)
                .importPackages("io.selfenroll");
        if (classes.stream().noneMatch(found -> found.getPackageName().startsWith(service))) {
            throw new IllegalArgumentException("There are no classes in " + service);
        }
        return new ArchitectureRules(classes);
    }

    public Stream<DynamicTest> tests() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("nothing is left to a random number that can be guessed", noGuessableRandom());
        rules.put("quick random numbers spread pauses only", quickRandomOnlyForPauses());
        rules.put("a secret is no UUID", noUuidAsSecret());
        rules.put("every operation says who may call it", Operations.sayWhoMayCall());
        rules.put("no answer carries an entity", Operations.answerWithoutEntities());
        rules.put("operations leave the database to others", operationsLeaveTheDatabase());
        rules.put("dependencies come by the constructor", constructorInjection());
        rules.put("nothing is printed past the log", NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
        rules.put("no text is computed, no object is read from bytes", noEvaluation());
        rules.put("only the mail package speaks SMTP", onlyMailSpeaksSmtp());
        return rules;
    }

    private static ArchRule noGuessableRandom() {
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

    /** Which may be guessed: how long to pause before another try. */
    private static ArchRule quickRandomOnlyForPauses() {
        return noClasses()
                .that()
                .haveSimpleNameNotContaining("Backoff")
                .and()
                .haveSimpleNameNotContaining("WholeTransaction")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class);
    }

    private static ArchRule noUuidAsSecret() {
        return noClasses()
                .that()
                .haveNameMatching(SECRETS)
                .should()
                .callMethod(UUID.class, "randomUUID")
                .allowEmptyShould(true);
    }

    private static ArchRule operationsLeaveTheDatabase() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..")
                        .and(not(type(SQLException.class))));
    }

    private static ArchRule constructorInjection() {
        return fields().should().notBeAnnotatedWith("jakarta.inject.Inject");
    }

    private static ArchRule noEvaluation() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.qute..", "javax.script..", "java.beans..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream");
    }

    private static ArchRule onlyMailSpeaksSmtp() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.selfenroll.notification.mail..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.angus.mail.smtp..");
    }
}
