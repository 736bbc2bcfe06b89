package io.selfenroll.localstack.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import java.util.HashSet;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Rules about the methods that answer REST calls. */
final class Operations {

    private static final Set<String> PERMISSIONS = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll");

    private static final String EDGE_LIMITED = "io.selfenroll.ratelimit.EdgeLimited";

    private Operations() {}

    static ArchRule sayWhoMayCall() {
        return methods().that(areOperations()).should(new ArchCondition<>("be annotated with who may call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = PERMISSIONS.stream()
                        .anyMatch(permission -> method.isAnnotatedWith(permission)
                                || method.getOwner().isAnnotatedWith(permission));
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " does not say it"));
            }
        });
    }

    static ArchRule limitStrangers() {
        return methods().that(areOperations()).should(new ArchCondition<>("be limited if anybody may call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean anybody = method.isAnnotatedWith("jakarta.annotation.security.PermitAll")
                        || method.getOwner().isAnnotatedWith("jakarta.annotation.security.PermitAll");
                boolean limited = method.isAnnotatedWith(EDGE_LIMITED)
                        || method.getOwner().isAnnotatedWith(EDGE_LIMITED);
                events.add(new SimpleConditionEvent(
                        method, !anybody || limited, method.getFullName() + " has no edge limit"));
            }
        });
    }

    static ArchRule answerWithoutEntities() {
        return methods().that(areOperations()).should(new ArchCondition<>("answer without entities") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Set<JavaClass> seen = new HashSet<>();
                method.getReturnType().getAllInvolvedRawTypes().forEach(type -> collect(type, seen));
                seen.stream()
                        .filter(type -> type.isAnnotatedWith("jakarta.persistence.Entity"))
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " answers with " + entity.getName())));
            }
        });
    }

    /** A body is a parameter without an annotation of where it comes from. */
    static ArchRule checkWhatTheyAreSent() {
        return methods().that(areOperations()).should(new ArchCondition<>("check what they are sent") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getParameters().stream()
                        .filter(parameter ->
                                parameter.getRawType().getPackageName().startsWith("io.selfenroll"))
                        .filter(parameter -> parameter.getAnnotations().isEmpty())
                        .forEach(body -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " takes " + body.getRawType() + " without @Valid")));
            }
        });
    }

    private static DescribedPredicate<JavaMethod> areOperations() {
        return describe(
                "are operations",
                method -> !method.getOwner().isInterface()
                        && method.getAnnotations().stream()
                                .anyMatch(annotation ->
                                        annotation.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod")));
    }

    /** What the JSON is made of: types of our own, through the components of records. */
    private static void collect(JavaClass type, Set<JavaClass> seen) {
        if (!type.getPackageName().startsWith("io.selfenroll") || !seen.add(type)) {
            return;
        }
        for (JavaField field : type.getFields()) {
            if (!field.getModifiers().contains(JavaModifier.STATIC)) {
                field.getType().getAllInvolvedRawTypes().forEach(part -> collect(part, seen));
            }
        }
    }
}
