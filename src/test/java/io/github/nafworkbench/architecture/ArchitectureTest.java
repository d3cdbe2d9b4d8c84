package io.github.nafworkbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules of {@code docs/architecture.md}, each in two tests: the program keeps it, and the small program below
 * {@code violations} made to break it is caught. There, classes with {@code Bad} in their name break the rule and those
 * with {@code Good} keep it.
 */
class ArchitectureTest {
    private static final String ROOT = "io.github.nafworkbench";
    private static final String VIOLATIONS = ROOT + ".architecture.violations.";

    /** Rules by the name of the package that breaks them; each is made for a root package. */
    private static final Map<String, Function<String, ArchRule>> RULES = rules();

    private static Map<String, Function<String, ArchRule>> rules() {
        Map<String, Function<String, ArchRule>> rules = new LinkedHashMap<>();
        rules.put("cycles", root -> new StructureRules(root).no_cycles());
        rules.put("layers", root -> new StructureRules(root).layers());
        rules.put("commands", root -> new StructureRules(root).commands_without_window());
        rules.put("names", root -> new StructureRules(root).names());
        rules.put("nullmarked", root -> new StructureRules(root).null_marked());
        rules.put("snapshots", root -> new StructureRules(root).snapshots_are_records());
        rules.put("javafx", root -> new PlatformRules(root).javafx());
        rules.put("algebra", root -> new PlatformRules(root).native_algebra());
        rules.put("swing", root -> new PlatformRules(root).no_fxml_or_swing());
        rules.put("awt", root -> new PlatformRules(root).awt());
        rules.put("runlater", root -> new PlatformRules(root).one_way_to_the_screen());
        rules.put("clocks", root -> new PlatformRules(root).no_clocks_or_dice_in_the_core());
        rules.put("serialisation", root -> new PlatformRules(root).no_java_serialisation());
        rules.put("printing", root -> new PlatformRules(root).printing_only_in_commands());
        rules.put("statics", root -> StateRules.static_fields_are_final());
        rules.put("arrays", root -> StateRules.static_arrays_are_private());
        rules.put("collections", root -> StateRules.static_collections_are_immutable());
        rules.put("singletons", root -> StateRules.no_singletons());
        return Map.copyOf(rules);
    }

    @TestFactory
    Stream<DynamicTest> the_program_keeps() {
        JavaClasses program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
        assertThat(program).hasSizeGreaterThan(80);
        return RULES.keySet().stream()
                .sorted()
                .map(name -> dynamicTest(name, () -> RULES.get(name).apply(ROOT).check(program)));
    }

    @TestFactory
    Stream<DynamicTest> a_violation_is_caught_of() {
        return RULES.keySet().stream()
                .sorted()
                .map(name -> dynamicTest(name, () -> {
                    String root = VIOLATIONS + name;
                    JavaClasses broken = new ClassFileImporter().importPackages(root);
                    EvaluationResult result = RULES.get(name).apply(root).evaluate(broken);
                    assertThat(result.hasViolation()).isTrue();
                    String report = String.join("\n", result.getFailureReport().getDetails());
                    assertThat(seeded(broken, "Bad")).isNotEmpty().allSatisfy(bad -> assertThat(report)
                            .contains(bad));
                    assertThat(seeded(broken, "Good"))
                            .allSatisfy(good -> assertThat(report).doesNotContain(good));
                }));
    }

    private static List<String> seeded(JavaClasses classes, String word) {
        return classes.stream()
                .filter(type -> type.getSimpleName().contains(word))
                .map(JavaClass::getName)
                .toList();
    }

    @Test
    void every_folder_of_violations_has_its_rule() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/java", VIOLATIONS.replace('.', '/')))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(RULES.keySet());
        }
    }
}
