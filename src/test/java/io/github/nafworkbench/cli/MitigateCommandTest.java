package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.nafworkbench.mitigation.Mitigation;
import io.github.nafworkbench.mitigation.Mitigations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts and people get from {@code mitigate}. */
class MitigateCommandTest {
    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void train() throws IOException {
        Path cells = CommandLineRun.cells(folder);
        model = folder.resolve("cells.json");
        CommandLineRun.of("train", "--data", cells, "--target", "y", "--hidden", 4, "--epochs", 10, "--save", model);
    }

    private CommandLineRun mitigate(String options) {
        List<Object> words = new ArrayList<>(List.of("mitigate", "--model", model));
        words.addAll(options.contains("--epochs") ? List.of() : List.of("--epochs", 5));
        words.addAll(options.contains("--draws") ? List.of() : List.of("--draws", 10));
        words.addAll(List.of((Object[]) options.split(" ")));
        return CommandLineRun.of(words.toArray());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void json_has_a_row_a_mitigation_with_errors_control_and_cost() {
        CommandLineRun run = mitigate("--noise additive:0.05 --disperse shape:0.1 --members 2 --json");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.json().findValuesAsText("name"))
                .isEqualTo(Mitigations.all().stream().map(Mitigation::code).toList());
        double before = 0;
        for (JsonNode row : run.json()) {
            if (!row.get("applicable").booleanValue()) {
                assertThat(names(row)).containsExactly("name", "applicable", "why");
                assertThat(row.get("why").textValue()).endsWith(".");
                continue;
            }
            assertThat(names(row))
                    .containsExactly(
                            "name",
                            "applicable",
                            "remark",
                            "control",
                            "rmse",
                            "rmse_se",
                            "ratio",
                            "ratio_se",
                            "ratio_to_control",
                            "ratio_to_control_se",
                            "cost");
            assertThat(names(row.get("rmse"))).containsExactly("before", "after", "control");
            assertThat(names(row.get("rmse_se"))).containsExactly("before", "after", "control");
            assertThat(names(row.get("cost"))).containsExactly("parameters", "neurons", "reads", "epochs", "seconds");
            boolean trains = row.at("/cost/epochs").intValue() > 0;
            assertThat(row.at("/rmse/control").isNumber()).isEqualTo(trains);
            assertThat(row.get("control").isTextual()).isEqualTo(trains);
            before = before == 0 ? row.at("/rmse/before").doubleValue() : before;
            assertThat(row.at("/rmse/before").doubleValue()).isEqualTo(before);
            assertThat(row.get("ratio").doubleValue())
                    .isEqualTo(row.at("/rmse/after").doubleValue() / before);
        }
        assertThat(run.json().findValuesAsText("applicable")).contains("true", "false");
    }

    @Test
    void copies_reads_and_members_tell_what_they_cost() {
        JsonNode rows = mitigate("--noise group:0.3 --copies 3 --reads 5 --members 2 --json "
                        + "--only pooling,repeated-reads,ensemble")
                .json();
        assertThat(rows).hasSize(3);
        assertThat(rows.at("/0/cost/neurons").intValue()).isEqualTo(12);
        assertThat(rows.at("/1/cost/reads").intValue()).isEqualTo(5);
        assertThat(rows.at("/2/cost/neurons").intValue()).isEqualTo(8);
        assertThat(rows.at("/2/cost/epochs").intValue()).isBetween(1, 10);
    }

    @Test
    void the_same_seed_gives_the_same_numbers_and_another_seed_others() {
        String options = "--noise additive:0.05 --disperse offset:0.1 --only retraining,noise-penalty --json";
        List<JsonNode> runs = List.of(
                mitigate(options).json(),
                mitigate(options).json(),
                mitigate(options + " --seed 2").json());
        runs.forEach(rows -> rows.forEach(row -> ((ObjectNode) row.get("cost")).remove("seconds")));
        assertThat(runs.get(0)).isEqualTo(runs.get(1)).isNotEqualTo(runs.get(2));
    }

    @Test
    void the_noise_is_as_strong_as_that_of_noise() {
        double before = mitigate("--noise additive:0.1 --only pooling --json --common 0.5")
                .json()
                .at("/0/rmse/before")
                .doubleValue();
        JsonNode noise = CommandLineRun.of(
                        "noise",
                        "--model",
                        model,
                        "--kind",
                        "additive",
                        "--common",
                        0.5,
                        "--levels",
                        0.1,
                        "--draws",
                        10,
                        "--json")
                .json();
        assertThat(before).isEqualTo(noise.at("/0/rmse").doubleValue());
    }

    @Test
    void of_several_targets_the_first_one_is_told() {
        Path two = folder.resolve("two.json");
        Path cells = folder.resolve("cells.csv");
        CommandLineRun.of("train", "--data", cells, "--target", "y,b", "--hidden", 3, "--epochs", 5, "--save", two);
        CommandLineRun run =
                CommandLineRun.of("mitigate", "--model", two, "--noise", "additive:0.1", "--only", "pooling");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).hasLineCount(1).contains("The figures are those of the first target, y.");
    }

    @Test
    void people_see_a_table_and_why_something_cannot_be_applied() {
        CommandLineRun run = mitigate("--noise additive:0.05 --only affine-remapping,noise-penalty");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("before: test RMSE (mV) ", "after / before")
                .containsPattern("affine re-mapping +not applicable: The curves are those")
                .containsPattern("noise penalty +[0-9.]+ ± [0-9.]+ +[0-9.]+ ± [0-9.]+ +[0-9.]+ ± [0-9.]+ ")
                .contains("control: trained on as long without it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--noise additive | is not a kind of noise",
                "--noise additive:x | is not a kind of noise",
                "--noise additive:-1 | is not a kind of noise",
                "--noise thermal:0.1 | is not a kind of noise",
                "--noise additive:0.1,additive:0.2 | gives the same noise again",
                "--noise additive:0 | needs no mitigation",
                "--noise additive:0.1 --only nothing | is no mitigation",
                "--noise additive:0.1 --copies 0 | must be from 1 to 2500",
                "--noise additive:0.1 --members 0 | must be from 1 to 2500",
                "--noise additive:0.1 --reads 1001 | must be from 1 to 1000",
                "--noise additive:0.1 --epochs 0 | must be from 1",
                "--noise additive:0.1 --chips 0 | must be from 1 to 1000",
                "--noise additive:0.1 --draws 1 | must be from 2",
                "--disperse shape:x | is not offset, amplitude"
            })
    void bad_options_are_told_in_a_sentence(String options, String why) {
        CommandLineRun run = mitigate(options);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("workbench: ").contains(why).hasLineCount(1);
    }
}
