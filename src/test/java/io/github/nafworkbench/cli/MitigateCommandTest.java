package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.nafworkbench.mitigation.Mitigation;
import io.github.nafworkbench.mitigation.Mitigations;
import java.io.IOException;
import java.nio.file.Files;
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
            assertThat(names(row.get("cost")))
                    .containsExactly("parameters", "neurons", "reads", "trainings", "epochs", "seconds");
            boolean trains = row.at("/cost/epochs").intValue() > 0;
            assertThat(row.at("/rmse/control").isNumber()).isEqualTo(trains);
            assertThat(row.get("control").isObject()).isEqualTo(trains);
            if (trains) {
                assertThat(names(row.get("control"))).containsExactly("what", "trainings", "epochs", "trouble");
                assertThat(row.at("/control/epochs").intValue()).isPositive();
                assertThat(row.at("/control/trainings").intValue())
                        .isEqualTo(
                                row.get("name").textValue().equals("ensemble")
                                        ? 1
                                        : row.at("/cost/trainings").intValue());
            }
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
    void another_seed_draws_other_chips() {
        List<Double> errors = new ArrayList<>();
        for (int seed : List.of(1, 2)) {
            errors.add(mitigate("--noise additive:0.1@chip --only pooling --json --seed " + seed)
                    .json()
                    .at("/0/rmse/before")
                    .doubleValue());
        }
        assertThat(errors).doesNotHaveDuplicates().doesNotContain(0.0);
    }

    @Test
    void the_control_of_the_noise_penalty_has_none_even_if_the_model_was_trained_with_one() {
        CommandLineRun.of(
                "train",
                "--data",
                folder.resolve("cells.csv"),
                "--target",
                "y",
                "--hidden",
                4,
                "--epochs",
                10,
                "--noise-penalty",
                "additive:0.2",
                "--save",
                model);
        JsonNode row =
                mitigate("--noise additive:0.05 --only noise-penalty --json").json();
        JsonNode without = CommandLineRun.of(
                        "retrain",
                        "--model",
                        model,
                        "--disperse",
                        "shape:0",
                        "--epochs",
                        5,
                        "--noise-penalty",
                        "additive:0",
                        "--noise",
                        "additive:0.05",
                        "--draws",
                        10,
                        "--json")
                .json();
        assertThat(row.at("/0/rmse/control").doubleValue())
                .isPositive()
                .isEqualTo(without.at("/noise/rmse/retrained").doubleValue());
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
    void several_targets_have_a_table_each_or_those_that_are_chosen() {
        Path two = folder.resolve("two.json");
        Path cells = folder.resolve("cells.csv");
        CommandLineRun.of("train", "--data", cells, "--target", "y,b", "--hidden", 3, "--epochs", 5, "--save", two);
        List<Object> words = List.of("mitigate", "--model", two, "--noise", "additive:0.1", "--only", "pooling");
        CommandLineRun text = CommandLineRun.of(words.toArray());
        assertThat(text.err()).isEmpty();
        assertThat(text.out())
                .containsSubsequence("target y", "before: test RMSE (mV)", "pooling", "target b", "before:", "pooling");
        JsonNode row = with(words, "--json").json().get(0);
        assertThat(row.at("/targets/0/name").textValue()).isEqualTo("y");
        assertThat(row.at("/targets/1/name").textValue()).isEqualTo("b");
        assertThat(row.at("/targets/0/rmse")).isEqualTo(row.get("rmse"));
        assertThat(row.at("/targets/1/ratio").doubleValue())
                .isPositive()
                .isNotEqualTo(row.get("ratio").doubleValue());
        JsonNode chosen = with(words, "--json", "--target", "b").json().get(0);
        assertThat(chosen.has("targets")).isFalse();
        assertThat(chosen.get("rmse")).isEqualTo(row.at("/targets/1/rmse"));
        assertThat(with(words, "--target", "b").out()).doesNotContain("target").contains("before: test RMSE ");
        assertThat(with(words, "--target", "a").err())
                .contains("--target 'a': is no target of this model. Choose from: y, b.");
    }

    private static CommandLineRun with(List<Object> words, Object... further) {
        List<Object> all = new ArrayList<>(words);
        all.addAll(List.of(further));
        return CommandLineRun.of(all.toArray());
    }

    @Test
    void every_network_is_written_as_a_model_that_can_be_tested_and_retrained() {
        Path saved = folder.resolve("new/models");
        JsonNode rows = mitigate(
                        "--noise additive:0.05@common=0.5 --disperse offset:0.1 --members 2 --json --save " + saved)
                .json();
        int written = 0;
        for (JsonNode row : rows) {
            Path file = saved.resolve(row.get("name").textValue() + ".json");
            assertThat(Files.exists(file)).isEqualTo(row.get("applicable").booleanValue());
            if (!Files.exists(file)) {
                continue;
            }
            written++;
            CommandLineRun noise = CommandLineRun.of(
                    "noise",
                    "--model",
                    file,
                    "--kind",
                    "additive",
                    "--levels",
                    0.05,
                    "--common",
                    0.5,
                    "--draws",
                    10,
                    "--reads",
                    row.at("/cost/reads").intValue(),
                    "--json");
            assertThat(noise.json().at("/0/rmse"))
                    .as(row.get("name").textValue())
                    .isEqualTo(row.at("/rmse/after"));
        }
        assertThat(written).isGreaterThan(8);
        CommandLineRun retrained = CommandLineRun.of(
                "retrain",
                "--model",
                saved.resolve("pooling.json"),
                "--disperse",
                "shape:0.1",
                "--epochs",
                2,
                "--json");
        assertThat(retrained.exitCode()).isZero();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_before_any_work() throws IOException {
        Path file = Files.writeString(folder.resolve("occupied"), "");
        CommandLineRun run = mitigate("--noise additive:0.1 --save " + file.resolve("models"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("cannot be made a folder").hasLineCount(1);
    }

    @Test
    void curves_of_a_file_go_on_or_refuse_as_asked() throws IOException {
        Path curves = Files.writeString(folder.resolve("curves.csv"), "x,y\n-0.2,-0.2\n-0.1,-0.1\n0.1,0.1\n0.2,0.2\n");
        String options = "--only pooling --json --curves " + curves;
        JsonNode constant = mitigate(options).json();
        assertThat(mitigate(options + " --extrapolation constant").json().at("/0/rmse"))
                .isEqualTo(constant.at("/0/rmse"));
        assertThat(mitigate(options + " --extrapolation linear").json().at("/0/rmse"))
                .isNotEqualTo(constant.at("/0/rmse"));
        CommandLineRun refused = mitigate(options + " --extrapolation refuse");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("training rows is beyond the measured range of its curve")
                .hasLineCount(1);
    }

    @Test
    void people_see_a_table_and_why_something_cannot_be_applied() {
        CommandLineRun run = mitigate("--noise additive:0.05 --only affine-remapping,noise-penalty");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("before: test RMSE (mV) ", "after / before")
                .containsPattern("affine re-mapping +not applicable: The curves are those")
                .containsPattern("noise penalty +[0-9.]+ ± [0-9.]+ +[0-9.]+ ± [0-9.]+ +[0-9.]+ ± [0-9.]+ ")
                .containsPattern("control: trained on as long without it \\([0-9]+ epochs\\)");
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
                "--noise additive:0.1 --extrapolation linear | is for the curves of a file",
                "--disperse shape:0.1 --extrapolation linear | is for the curves of a file",
                "--disperse shape:x | is not offset, amplitude"
            })
    void bad_options_are_told_in_a_sentence(String options, String why) {
        CommandLineRun run = mitigate(options);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("workbench: ").contains(why).hasLineCount(1);
    }
}
