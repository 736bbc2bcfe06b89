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
import java.util.Set;
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

    private final Features features;
    private final JavaClasses classes;

    private ArchitectureRules(Features features, JavaClasses classes) {
        this.features = features;
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
        return new ArchitectureRules(new Features(service, Set.of()), classes);
    }

    /** These packages of the service are one feature, which is too large for one package. */
    public ArchitectureRules withOneFeatureOf(String... packages) {
        return new ArchitectureRules(new Features(features.service(), Set.of(packages)), classes);
    }

    public Stream<DynamicTest> tests() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }

    private Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("nothing is left to a random number that can be guessed", Secrets.noGuessableRandom());
        rules.put("random numbers for secrets come from one source", Secrets.oneSourceOfRandom());
        rules.put("quick random numbers spread pauses only", Secrets.quickRandomOnlyForPauses());
        rules.put("a secret is no UUID", Secrets.noUuidAsSecret());
        rules.put("ciphers and signatures are computed by keys", Secrets.onlyKeysCompute());
        rules.put("hashes are compared in constant time", Secrets.hashesAreComparedInConstantTime());
        rules.put("every operation says who may call it", Operations.sayWhoMayCall());
        rules.put("what anybody may call has the edge limit", Operations.limitStrangers());
        rules.put("no answer carries an entity", Operations.answerWithoutEntities());
        rules.put("what an operation is sent is checked", Operations.checkWhatTheyAreSent());
        rules.put("operations leave the database to others", operationsLeaveTheDatabase());
        rules.put("resources ask services, not repositories", Layers.resourcesAskServices());
        rules.put("resources start no transaction", Layers.resourcesStartNoTransaction());
        rules.put("features do not need each other in a circle", features.freeOfCycles());
        rules.put("events leave by the outbox", Layers.eventsLeaveByTheOutbox());
        rules.put("few open connections", Layers.fewOpenConnections());
        rules.put("only keys are read from files", Layers.onlyKeysAreReadFromFiles());
        rules.put("plain libraries stay plain", Layers.plainLibrariesStayPlain());
        rules.put("dependencies come by the constructor", constructorInjection());
        rules.put("nothing is printed past the log", NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
        rules.put("no text is computed, no object is read from bytes", noEvaluation());
        rules.put("only the mail package speaks SMTP", onlyMailSpeaksSmtp());
        return rules;
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
