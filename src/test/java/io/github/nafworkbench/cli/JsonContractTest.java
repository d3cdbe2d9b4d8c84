package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts rely on: names, order, types and consistency of what {@code --json} prints. */
class JsonContractTest {
    @TempDir
    private Path folder;

    private Path cells;
    private Path model;
    private CommandLineRun trained;

    @BeforeEach
    void train() throws IOException {
        cells = CommandLineRun.cells(folder);
        model = folder.resolve("cells.json");
        trained = CommandLineRun.of(
                "train", "--data", cells, "--target", "y", "--hidden", "4", "--epochs", 15, "--save", model, "--json");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void succeeded(CommandLineRun run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    void train_prints_errors_size_and_end_of_training() {
        assertThat(trained.err())
                .isEqualTo("workbench: cells.csv: columns left out of the inputs: name (text), "
                        + "same (the same value everywhere)." + System.lineSeparator());
        assertThat(trained.exitCode()).isZero();
        assertThat(trained.out().lines()).hasSize(1);
        JsonNode json = trained.json();
        assertThat(names(json))
                .containsExactly(
                        "rmse",
                        "test",
                        "target_unit",
                        "epochs",
                        "seconds",
                        "parameters",
                        "rows",
                        "stopped",
                        "inputs",
                        "features",
                        "left_out",
                        "problems",
                        "more_problems",
                        "rows_left_out",
                        "twins");
        assertThat(json.get("twins").asInt()).isZero();
        assertThat(json.get("inputs").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(json.get("left_out").toString())
                .isEqualTo("[{\"name\":\"name\",\"why\":\"text\"},"
                        + "{\"name\":\"same\",\"why\":\"the same value everywhere\"}]");
        assertThat(names(json.get("rmse"))).containsExactly("train", "test");
        assertThat(json.at("/rmse/train").asDouble()).isPositive().isLessThan(6);
        assertThat(json.at("/rmse/test").isDouble()).isTrue();
        assertThat(names(json.get("test"))).containsExactly("mae", "r2", "pearson");
        assertThat(json.get("target_unit").textValue()).isEqualTo("mV");
        assertThat(json.get("epochs").isInt()).isTrue();
        assertThat(json.get("epochs").intValue()).isEqualTo(15);
        assertThat(json.get("seconds").isDouble()).isTrue();
        assertThat(json.get("parameters").intValue()).isEqualTo(4 * 3 + 5);
        assertThat(json.get("rows").toString()).isEqualTo("{\"train\":32,\"test\":8}");
        assertThat(json.get("stopped").textValue()).isEqualTo("epochs");
    }

    @Test
    void validation_and_evidence_are_told_where_there_are_any() {
        JsonNode json = CommandLineRun.of(
                        "train",
                        "--data",
                        cells,
                        "--target",
                        "y",
                        "--hidden",
                        "4",
                        "--epochs",
                        15,
                        "--trainer",
                        "trainbr",
                        "--validation",
                        0.25,
                        "--patience",
                        3,
                        "--restarts",
                        2,
                        "--init",
                        "glorot",
                        "--json")
                .json();
        assertThat(names(json))
                .containsExactly(
                        "rmse",
                        "test",
                        "target_unit",
                        "epochs",
                        "seconds",
                        "parameters",
                        "rows",
                        "stopped",
                        "inputs",
                        "features",
                        "left_out",
                        "problems",
                        "more_problems",
                        "rows_left_out",
                        "twins",
                        "message",
                        "validation_rmse",
                        "evidence");
        assertThat(json.get("rows").toString()).isEqualTo("{\"train\":24,\"test\":8,\"validation\":8}");
        assertThat(names(json.get("evidence"))).containsExactly("alpha", "beta", "effective_parameters");
        assertThat(json.at("/evidence/effective_parameters").doubleValue()).isBetween(0.0, 17.0);
        assertThat(json.get("stopped").textValue()).isEqualTo("stopped_early");
        assertThat(json.get("message").textValue()).contains("validation error");
    }

    @Test
    void every_trainer_and_setting_of_training_is_kept_in_the_model() throws IOException {
        Path saved = folder.resolve("all.json");
        for (String trainer : List.of("lm", "trainlm", "trainbr", "lbfgs", "adam", "adamw")) {
            CommandLineRun run = CommandLineRun.of(
                    "train",
                    "--data",
                    cells,
                    "--target",
                    "y",
                    "--hidden",
                    "4",
                    "--epochs",
                    3,
                    "--trainer",
                    trainer,
                    "--batch",
                    8,
                    "--step",
                    0.01,
                    "--schedule",
                    "cosine",
                    "--noise-penalty",
                    "additive:0.01,multiplicative:0.02",
                    "--train-layers",
                    "last",
                    "--save",
                    saved,
                    "--json");
            assertThat(run.exitCode()).isZero();
            assertThat(Files.readString(saved))
                    .contains("\"trainer\":\"" + trainer + "\"")
                    .contains("\"batch\":8", "\"schedule\":\"cosine\"", "\"multiplicativePenalty\":0.02")
                    .contains("\"layers\":\"last\"");
            succeeded(
                    CommandLineRun.of("retrain", "--model", saved, "--disperse", "shape:0.1", "--epochs", 2, "--json"));
        }
    }

    @Test
    void noise_prints_a_list_of_levels_that_agrees_with_training_and_theory() {
        CommandLineRun noise = CommandLineRun.of(
                "noise", "--model", model, "--kind", "additive", "--levels", "0,0.01,0.1", "--draws", 200, "--json");
        succeeded(noise);
        assertThat(noise.json().isArray()).isTrue();
        assertThat(noise.json()).hasSize(3);
        assertThat(noise.json()).allSatisfy(point -> {
            assertThat(names(point))
                    .containsExactly("level", "rmse", "se", "theory", "mae", "r2", "pearson", "clean", "draws");
            assertThat(point).allSatisfy(value -> assertThat(value.isNumber()).isTrue());
            assertThat(Math.abs(point.get("rmse").doubleValue()
                            - point.get("theory").doubleValue()))
                    .isLessThanOrEqualTo(5 * point.get("se").doubleValue());
        });
        JsonNode clean = noise.json().get(0);
        assertThat(clean.get("rmse").doubleValue())
                .isEqualTo(trained.json().at("/rmse/test").doubleValue());
        for (String measure : List.of("mae", "r2", "pearson")) {
            assertThat(clean.get(measure).doubleValue())
                    .as(measure)
                    .isCloseTo(trained.json().at("/test/" + measure).doubleValue(), withinPercentage(1e-10));
        }
        assertThat(clean.get("se").doubleValue()).isZero();
        assertThat(noise.json().get(2).get("rmse").doubleValue())
                .isGreaterThan(clean.get("rmse").doubleValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--kind multiplicative --common 0.3",
                "--kind group",
                "--kind additive --scale full-scale --distribution uniform",
                "--kind additive --scale rms --common-random-numbers",
                "--kind additive --place read-out",
                "--kind multiplicative --place read-out",
                "--kind additive --lifetime programming",
                "--kind multiplicative --lifetime chip",
                "--kind additive --copies 3 --reads 2",
                "--kind additive --copies 3 --reads 2 --common 0.5"
            })
    void where_the_formula_is_exact_noise_agrees_with_it(String options) {
        List<Object> arguments = new ArrayList<>(List.of("noise", "--model", model, "--json", "--draws", 200));
        arguments.addAll(List.of("--levels", "0,0.01,0.3"));
        arguments.addAll(List.of((Object[]) options.split(" ")));
        CommandLineRun noise = CommandLineRun.of(arguments.toArray());
        succeeded(noise);
        assertThat(noise.json()).hasSize(3).allSatisfy(point -> assertThat(Math.abs(
                        point.get("rmse").doubleValue() - point.get("theory").doubleValue()))
                .isLessThanOrEqualTo(5 * point.get("se").doubleValue()));
    }

    @Test
    void copies_and_reads_lower_the_error_that_noise_adds() {
        double[] rmse = new double[3];
        String[] options = {"--copies 1", "--copies 4", "--copies 4 --reads 4"};
        for (int i = 0; i < options.length; i++) {
            List<Object> words = new ArrayList<>(List.of("noise", "--model", model, "--kind", "additive", "--json"));
            words.addAll(List.of("--levels", 10));
            words.addAll(List.of((Object[]) options[i].split(" ")));
            rmse[i] = CommandLineRun.of(words.toArray()).json().at("/0/rmse").doubleValue();
        }
        // Noise of level 10 is nearly all of the error: a quarter of the variance is half the error.
        assertThat(rmse[1] / rmse[0]).isBetween(0.45, 0.55);
        assertThat(rmse[2] / rmse[1]).isBetween(0.45, 0.6);
    }

    @Test
    void without_a_formula_theory_is_null() {
        CommandLineRun noise = CommandLineRun.of(
                "noise",
                "--model",
                model,
                "--kind",
                "additive",
                "--place",
                "weight",
                "--lifetime",
                "chip",
                "--drift",
                3600,
                "--dead",
                0.1,
                "--bits",
                8,
                "--weight-bits",
                6,
                "--levels",
                0.01,
                "--draws",
                3,
                "--json");
        succeeded(noise);
        assertThat(noise.json().get(0).get("theory").isNull()).isTrue();
        assertThat(noise.json().get(0).get("rmse").doubleValue()).isPositive();
    }

    @Test
    void the_spread_of_a_single_draw_is_null() {
        CommandLineRun noise = CommandLineRun.of(
                "noise", "--model", model, "--kind", "MULTIPLICATIVE", "--levels", "0.1", "--draws", 1, "--json");
        succeeded(noise);
        assertThat(noise.json().get(0).get("se").isNull()).isTrue();
    }

    @Test
    void without_levels_noise_starts_at_0_and_ends_at_a_fifth_of_full_scale() {
        JsonNode points = CommandLineRun.of("noise", "--model", model, "--kind", "additive", "--draws", 2, "--json")
                .json();
        assertThat(points.get(0).get("level").doubleValue()).isZero();
        assertThat(points.get(points.size() - 1).get("level").doubleValue()).isEqualTo(0.4);
    }

    @Test
    void retrain_prints_the_four_errors_and_what_they_say() {
        CommandLineRun retrained = CommandLineRun.of(
                "retrain", "--model", model, "--disperse", "shape:0.3", "--epochs", 20, "--seed", 3, "--json");
        succeeded(retrained);
        JsonNode json = retrained.json();
        assertThat(names(json))
                .containsExactly(
                        "rmse",
                        "rmse_se",
                        "mae",
                        "r2",
                        "pearson",
                        "recovered_fraction",
                        "recovered_fraction_se",
                        "excess_error_ratio",
                        "excess_error_ratio_se",
                        "outside_range");
        assertThat(names(json.get("rmse_se"))).containsExactly("ideal", "realised", "retrained", "control");
        assertThat(json.get("rmse_se"))
                .allSatisfy(se -> assertThat(se.doubleValue()).isPositive());
        assertThat(json.get("recovered_fraction_se").doubleValue()).isPositive();
        assertThat(json.get("excess_error_ratio_se").doubleValue()).isPositive();
        assertThat(names(json.get("rmse"))).containsExactly("ideal", "realised", "retrained", "control");
        for (String measure : List.of("mae", "r2", "pearson")) {
            assertThat(json.at("/" + measure + "/ideal").doubleValue())
                    .isCloseTo(trained.json().at("/test/" + measure).doubleValue(), withinPercentage(1e-10));
            assertThat(json.at("/" + measure + "/retrained")).isNotEqualTo(json.at("/" + measure + "/realised"));
        }
        double ideal = json.at("/rmse/ideal").doubleValue();
        double realised = json.at("/rmse/realised").doubleValue();
        double after = json.at("/rmse/retrained").doubleValue();
        assertThat(ideal).isCloseTo(trained.json().at("/rmse/test").doubleValue(), withinPercentage(1e-10));
        assertThat(realised).isGreaterThan(1.05 * ideal);
        assertThat(json.get("recovered_fraction").doubleValue()).isEqualTo((realised - after) / (realised - ideal));
        assertThat(json.get("excess_error_ratio").doubleValue())
                .isEqualTo(after / json.at("/rmse/control").doubleValue() - 1);
    }

    @Test
    void without_damage_there_is_no_recovered_fraction() {
        JsonNode json = CommandLineRun.of("retrain", "--model", model, "--disperse", "shape:0", "--epochs", 2, "--json")
                .json();
        assertThat(json.get("recovered_fraction").isNull()).isTrue();
        assertThat(json.get("recovered_fraction_se").isNull()).isTrue();
        assertThat(json.at("/rmse/retrained")).isEqualTo(json.at("/rmse/control"));
    }

    @Test
    void curves_of_a_file_go_to_the_neurons() throws IOException {
        Path curves = Files.writeString(folder.resolve("chip.csv"), "x,y\n-3,-0.6\n-1,-0.5\n0,0\n1,0.5\n3,0.6\n");
        Path saved = folder.resolve("again.json");
        CommandLineRun retrained = CommandLineRun.of(
                "retrain", "--model", model, "--curves", curves, "--epochs", 5, "--save", saved, "--json");
        succeeded(retrained);
        JsonNode noise = CommandLineRun.of(
                        "noise", "--model", saved, "--kind", "additive", "--levels", "0", "--draws", 2, "--json")
                .json();
        assertThat(noise.at("/0/rmse").doubleValue())
                .isCloseTo(retrained.json().at("/rmse/retrained").doubleValue(), withinPercentage(1e-10));
    }

    @Test
    void a_retrained_model_is_moved_to_another_chip_from_its_own_curves() {
        Path moved = folder.resolve("moved.json");
        CommandLineRun first = CommandLineRun.of(
                "retrain", "--model", model, "--disperse", "shape:0.3", "--epochs", 20, "--save", moved, "--json");
        CommandLineRun second = CommandLineRun.of(
                "retrain", "--model", moved, "--disperse", "shape:0.3", "--seed", 9, "--epochs", 20, "--json");
        succeeded(second);
        double own = second.json().at("/rmse/ideal").doubleValue();
        assertThat(own).isCloseTo(first.json().at("/rmse/retrained").doubleValue(), withinPercentage(1e-10));
        assertThat(second.json().at("/rmse/realised").doubleValue()).isGreaterThan(1.05 * own);
        assertThat(second.json().get("recovered_fraction").isNumber()).isTrue();
    }

    @Test
    void a_retraining_that_diverges_is_told_and_recovers_nothing() throws IOException {
        Path steep = Files.writeString(
                folder.resolve("steep.csv"), "x,y\n-2e-60,-2e37\n-1e-60,-1e37\n1e-60,1e37\n2e-60,2e37\n");
        Path deep = folder.resolve("deep.json");
        CommandLineRun.of("train", "--data", cells, "--target", "y", "--hidden", "4,3", "--epochs", 3, "--save", deep);
        CommandLineRun run = CommandLineRun.of(
                "retrain", "--model", deep, "--curves", steep, "--extrapolation", "linear", "--epochs", 5, "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .startsWith("workbench: the training diverged after 0 epochs;")
                .hasLineCount(1);
        assertThat(run.json().get("recovered_fraction").isNull()).isTrue();
        assertThat(run.json().get("excess_error_ratio").isNull()).isTrue();
    }

    @Test
    void columns_left_out_for_their_gaps_are_told_on_standard_error() throws IOException {
        Path gaps = Files.writeString(
                folder.resolve("gaps.csv"), "a,b,y\n1,2,3\n2,,4\n3,1,2\n4,4,4\n5,1,1\n6,5,1\n7,2,2\n");
        CommandLineRun run = CommandLineRun.of("train", "--data", gaps, "--target", "y", "--epochs", 1, "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .startsWith("workbench: gaps.csv: columns left out")
                .contains("b (empty on line 3)")
                .hasLineCount(1);
        assertThat(run.json().get("stopped").textValue()).isEqualTo("epochs");
        assertThat(CommandLineRun.of("train", "--data", gaps, "--target", "y", "--inputs", "a", "--epochs", 1, "--json")
                        .err())
                .isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_json_but_for_the_seconds() throws IOException {
        Path again = folder.resolve("again.json");
        CommandLineRun second = CommandLineRun.of(
                "train", "--data", cells, "--target", "y", "--hidden", "4", "--epochs", 15, "--save", again, "--json");
        assertThat(withoutSeconds(second)).isEqualTo(withoutSeconds(trained));
        assertThat(again).hasSameBinaryContentAs(model);
        CommandLineRun other = CommandLineRun.of(
                "train", "--data", cells, "--target", "y", "--hidden", "4", "--epochs", 15, "--seed", 2, "--json");
        assertThat(withoutSeconds(other)).isNotEqualTo(withoutSeconds(trained));
    }

    private static JsonNode withoutSeconds(CommandLineRun run) {
        return ((ObjectNode) run.json()).without("seconds");
    }
}
