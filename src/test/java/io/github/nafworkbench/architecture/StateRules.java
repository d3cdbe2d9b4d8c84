package io.github.nafworkbench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Map;

/** No state that everybody shares. */
final class StateRules {
    private StateRules() {}

    static ArchRule static_fields_are_final() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("state that everybody shares makes tests and threads depend on each other");
    }

    /** Arrays can be written by whoever sees them; private ones only by their class. */
    static ArchRule static_arrays_are_private() {
        return noFields()
                .that()
                .areStatic()
                .and(DescribedPredicate.describe("are written by a person", (JavaField field) -> !field.getModifiers()
                        .contains(JavaModifier.SYNTHETIC)))
                .and()
                .haveRawType(DescribedPredicate.describe("array", JavaClass::isArray))
                .should()
                .notBePrivate()
                .because("whoever sees an array can write to it");
    }

    static ArchRule static_collections_are_immutable() {
        return noClasses()
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "a static field's mutable collection is made", StateRules::makesSharedCollection))
                .because("a constant list is made by List.of or toList, so that nobody can add to it");
    }

    private static boolean makesSharedCollection(JavaCall<?> call) {
        JavaClass made = call.getTargetOwner();
        return call.getOrigin().getName().equals("<clinit>")
                && (made.isAssignableTo(Collection.class) || made.isAssignableTo(Map.class));
    }

    static ArchRule no_singletons() {
        return noMethods()
                .should()
                .haveName("getInstance")
                .because("what a class needs is an argument of its constructor");
    }
}
