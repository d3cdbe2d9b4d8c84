package io.github.nafworkbench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.nafworkbench.architecture.StructureRules.notInTopLevelClass;
import static io.github.nafworkbench.architecture.StructureRules.topLevel;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/**
 * Which libraries of Java and of others may be used where.
 *
 * @param root package that the rules hold for, with its sub-packages
 */
record PlatformRules(String root) {
    /** The classes that write what is on the screen to a file. */
    private static final String PICTURE_WRITERS = ".*(Screenshot|Figure|Export).*";

    ArchRule javafx() {
        return classes()
                .that()
                .resideOutsideOfPackage(root + ".view..")
                .should(neverUse(
                        "JavaFX, but for javafx.beans and javafx.collections in workbench",
                        used -> used.getTargetClass().getPackageName().startsWith("javafx.")
                                && !isBeansInWorkbench(used)))
                .because("everything but the view runs and is tested without a toolkit");
    }

    private boolean isBeansInWorkbench(Dependency used) {
        return used.getOriginClass().getPackageName().equals(root + ".workbench")
                && used.getTargetClass().getPackageName().matches("javafx\\.(beans|collections)(\\..*)?");
    }

    ArchRule native_algebra() {
        return noClasses()
                .that(notInTopLevelClass("(OpenBlas|Nd4j).*"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bytedeco..", "org.nd4j..")
                .because("native code is called only where the class's name says so, and has a twin in plain Java");
    }

    ArchRule no_fxml_or_swing() {
        return classes()
                .should(neverUse("FXML or Swing, but for SwingFXUtils to write pictures", used -> {
                    String name = used.getTargetClass().getName();
                    boolean writer =
                            topLevel(used.getOriginClass()).getSimpleName().matches(PICTURE_WRITERS);
                    return name.startsWith("javafx.fxml.")
                            || name.startsWith("javax.swing.")
                            || (name.startsWith("javafx.embed.")
                                    && !(writer && name.equals("javafx.embed.swing.SwingFXUtils")));
                }))
                .because("views are written in code, with what they need as constructor arguments, in one toolkit");
    }

    ArchRule awt() {
        return classes()
                .that()
                .resideOutsideOfPackages(root + ".view.plot..", root + ".export..")
                .should(neverUse("java.awt, but for the image a picture writer saves", used -> {
                    String name = used.getTargetClass().getPackageName();
                    boolean writer =
                            topLevel(used.getOriginClass()).getSimpleName().matches(PICTURE_WRITERS);
                    return name.equals("java.awt")
                            || (name.startsWith("java.awt.") && !(writer && name.equals("java.awt.image")));
                }))
                .because("only plots and figures draw through Graphics2D");
    }

    /** The application makes the executor of the UI thread; the screenshot drives the application from outside. */
    ArchRule one_way_to_the_screen() {
        return noClasses()
                .that(notInTopLevelClass("WorkbenchApp|UiThread"))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "is Platform.runLater", access -> name(access).equals("javafx.application.Platform.runLater")))
                .because("the UI thread is an executor handed in, which tests turn by hand");
    }

    ArchRule no_clocks_or_dice_in_the_core() {
        String[] core = StructureRules.LAYERS.subList(0, StructureRules.LAYERS.indexOf("project")).stream()
                .map(layer -> root + "." + layer + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(core)
                .should()
                .accessTargetWhere(DescribedPredicate.describe("is a clock or a draw", PlatformRules::clockOrDice))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)"
                        + "|java\\.security\\.SecureRandom|java\\.util\\.random\\..*")
                .because("a result depends on its arguments alone: clocks and randomness are among them");
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    private static boolean clockOrDice(JavaAccess<?> access) {
        return name(access)
                .matches("java\\.lang\\.Math\\.random|java\\.lang\\.StrictMath\\.random"
                        + "|java\\.lang\\.System\\.(nanoTime|currentTimeMillis)"
                        + "|java\\.time\\..*\\.now|java\\.time\\.Clock\\.system.*|java\\.util\\.UUID\\.randomUUID");
    }

    ArchRule no_java_serialisation() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.Object(In|Out)put(Stream)?")
                .because("files are read by other programs and later versions");
    }

    ArchRule printing_only_in_commands() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("standard output belongs to the commands, and may be JSON");
    }

    private static ArchCondition<JavaClass> neverUse(String what, Predicate<Dependency> forbidden) {
        return new ArchCondition<>("never use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(used -> events.add(SimpleConditionEvent.violated(used, used.getDescription())));
            }
        };
    }
}
