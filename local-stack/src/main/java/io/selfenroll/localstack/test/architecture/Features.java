package io.selfenroll.localstack.test.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/**
 * The features of a service: the packages right below its own, each with what lies below it.
 *
 * @param service its base package
 * @param together names of packages that are one feature
 */
record Features(String service, Set<String> together) {

    /** One can be understood, and taken out, without those that need it. */
    ArchRule freeOfCycles() {
        return slices().assignedFrom(assignment()).should().beFreeOfCycles();
    }

    private SliceAssignment assignment() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                String name = javaClass.getPackageName();
                if (!name.startsWith(service + ".")) {
                    return SliceIdentifier.ignore();
                }
                String feature = name.substring(service.length() + 1).split("\\.", 2)[0];
                return SliceIdentifier.of(together.contains(feature) ? String.join(", ", together) : feature);
            }

            @Override
            public String getDescription() {
                return "features of " + service;
            }
        };
    }
}
