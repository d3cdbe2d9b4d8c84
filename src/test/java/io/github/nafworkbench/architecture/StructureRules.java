package io.github.nafworkbench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * Which package may use which, and what every package and class is like.
 *
 * @param root package that the rules hold for, with its sub-packages
 */
record StructureRules(String root) {
    /** From the ground up: a package uses only those before it. */
    static final List<String> LAYERS = List.of(
            "random",
            "data",
            "curve",
            "network",
            "noise",
            "training",
            "evaluation",
            "mitigation",
            "project",
            "export",
            "bench",
            "workbench",
            "view");

    /** The only commands that may use the view model and the view: they open the window, photograph it, or time it. */
    private static final String DOORS = "Main|ScreenshotCommand|BenchCommand";

    ArchRule no_cycles() {
        return slices().assignedFrom(new Folders())
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package, and cannot be read from the ground up");
    }

    ArchRule layers() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(useOnlyLowerLayers())
                .because("data flows one way; docs/architecture.md lists the packages from the ground up");
    }

    ArchRule commands_without_window() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".cli..")
                .and(notInTopLevelClass(DOORS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".workbench..", root + ".view..")
                .because("a command is a thin door to the engine; only " + DOORS.replace("|", ", ") + " need a window");
    }

    ArchRule names() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("a name tells what the thing is in the field or on the screen");
    }

    ArchRule null_marked() {
        return classes()
                .should(new Check("be in a package annotated @NullMarked") {
                    @Override
                    boolean holds(JavaClass type) {
                        return type.getPackage().isAnnotatedWith(NullMarked.class);
                    }
                })
                .because("absence is an Optional, and the compiler checks that in marked packages only");
    }

    ArchRule snapshots_are_records() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Snapshot")
                .should()
                .beRecords()
                .because("what passes between threads is immutable");
    }

    private ArchCondition<JavaClass> useOnlyLowerLayers() {
        return new ArchCondition<>("use only lower layers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = layer(type);
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    JavaClass used = dependency.getTargetClass();
                    boolean ours = used.getPackageName().startsWith(root + ".");
                    if (ours && layer(used) > own) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                });
            }
        };
    }

    /** Commands stand above everything. */
    private int layer(JavaClass type) {
        String folder = folder(type).split("\\.", 2)[0];
        int layer = LAYERS.indexOf(folder);
        if (layer < 0 && !folder.equals("cli")) {
            throw new IllegalArgumentException("package must be in the list of layers, got " + type.getPackageName());
        }
        return layer < 0 ? LAYERS.size() : layer;
    }

    private String folder(JavaClass type) {
        return type.getPackageName()
                .substring(Math.min(root.length() + 1, type.getPackageName().length()));
    }

    static DescribedPredicate<JavaClass> notInTopLevelClass(String pattern) {
        return DescribedPredicate.describe(
                "are not in " + pattern, type -> !topLevel(type).getSimpleName().matches(pattern));
    }

    static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(StructureRules::topLevel).orElse(type);
    }

    /** A condition that tells of the classes for which it does not hold. */
    abstract static class Check extends ArchCondition<JavaClass> {
        Check(String description) {
            super(description);
        }

        abstract boolean holds(JavaClass type);

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!holds(type)) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " must " + getDescription()));
            }
        }
    }

    /**
     * One slice a package. The package {@code view} itself is none: its classes lay out the panes, and the panes use its
     * cards and colours.
     */
    private final class Folders implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String folder = folder(type);
            boolean ours = type.getPackageName().startsWith(root + ".");
            return ours && !folder.equals("view") ? SliceIdentifier.of(folder) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages below " + root + " but view itself";
        }
    }
}
