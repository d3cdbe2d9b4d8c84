package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code noise} tells beside the levels, and of curves beyond their range. */
class NoiseDetailsTest {
    @TempDir
    private Path folder;

    private Path model;
    private double clean;

    @BeforeEach
    void train() throws IOException {
        model = folder.resolve("cells.json");
        clean = CommandLineRun.of(
                        "train",
                        "--data",
                        CommandLineRun.cells(folder),
                        "--target",
                        "y",
                        "--hidden",
                        "4,3",
                        "--epochs",
                        15,
                        "--save",
                        model,
                        "--json")
                .json()
                .at("/rmse/test")
                .doubleValue();
    }

    private CommandLineRun noise(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("noise", "--model", model, "--draws", 3));
        arguments.addAll(List.of(more));
        CommandLineRun run = CommandLineRun.of(arguments.toArray());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private static double sum(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(part -> part.get(name).doubleValue())
                .sum();
    }

    @Test
    void the_error_without_any_noise_is_told_where_something_acts_at_level_0_too() {
        JsonNode point = noise("--kind", "additive", "--levels", 0, "--bits", 3, "--dead", 0.2, "--json")
                .json()
                .get(0);
        assertThat(point.get("clean").doubleValue()).isEqualTo(clean);
        assertThat(point.get("rmse").doubleValue()).isNotEqualTo(clean);
        assertThat(noise("--kind", "additive", "--levels", 0, "--bits", 3).out())
                .containsPattern("RMSE without any noise +[0-9.]+ ± [0-9.]+ mV");
    }

    @Test
    void contributions_of_sources_layers_and_elements_each_add_up_to_what_noise_adds() {
        for (String place : List.of("input", "weight", "net-input", "neuron-output", "read-out")) {
            JsonNode json = noise(
                            "--kind",
                            "additive",
                            "--place",
                            place,
                            "--levels",
                            "0.001,0.03",
                            "--bits",
                            8,
                            "--weight-bits",
                            9,
                            "--details",
                            "--json")
                    .json();
            JsonNode parts = json.at("/targets/0/contributions");
            double theory = json.at("/levels/1/theory").doubleValue();
            double excess = theory * theory - clean * clean;
            assertThat(parts.get("level").doubleValue()).isEqualTo(0.03);
            assertThat(parts.get("mean_square").doubleValue()).isCloseTo(excess, within(1e-9 * excess));
            for (String by : List.of("sources", "layers", "elements")) {
                assertThat(sum(parts.get(by), "mean_square"))
                        .as("%s, %s", place, by)
                        .isCloseTo(excess, within(1e-9 * excess));
                assertThat(sum(parts.get(by), "share")).isCloseTo(1, within(1e-12));
            }
            assertThat(parts.at("/sources/0/source").textValue()).isEqualTo("additive " + place);
            assertThat(parts.get("sources")).hasSize(4);
            // Inputs are layer 0, the output is that after the two hidden layers.
            assertThat(StreamSupport.stream(parts.get("layers").spliterator(), false)
                            .map(layer -> layer.get("layer").intValue()))
                    .containsExactlyInAnyOrder(
                            place.equals("read-out") ? new Integer[] {3, 0, 1, 2} : new Integer[] {0, 1, 2, 3});
            // Two inputs, four and three neurons, one output; the most first.
            assertThat(parts.get("elements")).hasSize(2 + 4 + 3 + 1);
            assertThat(parts.at("/elements/0/mean_square").doubleValue())
                    .isGreaterThanOrEqualTo(parts.at("/elements/9/mean_square").doubleValue());
        }
    }

    @Test
    void gain_doubling_level_and_tolerance_are_those_of_the_formula() {
        JsonNode json = noise(
                        "--kind",
                        "additive",
                        "--levels",
                        "0,0.001,0.1",
                        "--bits",
                        8,
                        "--tolerance",
                        3 * clean,
                        "--details",
                        "--json")
                .json();
        JsonNode target = json.at("/targets/0");
        double gain = target.get("gain").doubleValue();
        assertThat(target.get("clean").doubleValue()).isEqualTo(clean);
        assertThat(target.get("doubling_level").doubleValue())
                .isCloseTo(Math.sqrt(3) * clean / gain, within(1e-12 / gain));
        assertThat(target.at("/tolerance/level").doubleValue())
                .isCloseTo(Math.sqrt(8) * clean / gain, within(1e-9 * clean / gain));
        assertThat(target.get("area_under_degradation").doubleValue()).isPositive();
        assertThat(target.get("exact").booleanValue()).isFalse();
        double level = target.get("doubling_level").doubleValue();
        double theory = noise("--kind", "additive", "--levels", level, "--json")
                .json()
                .at("/0/theory")
                .doubleValue();
        assertThat(theory).isCloseTo(2 * clean, within(1e-12 * clean));
        assertThat(noise("--kind", "additive", "--levels", "0,0.001,0.1", "--tolerance", 3 * clean)
                        .out())
                .containsPattern("noise gain +[0-9.]+ mV per unit of level \\(by formula, for small noise\\)")
                .contains("level that doubles the RMSE", "level at RMSE", "area under degradation");
    }

    @Test
    void where_there_is_no_formula_there_is_no_gain_and_no_contribution() {
        String[] locked = {
            "--kind", "additive", "--lifetime", "chip", "--chip", "7", "--levels", "0,0.1,0.2", "--details"
        };
        JsonNode target = noise(Stream.concat(Arrays.stream(locked), Stream.of("--json"))
                        .toArray())
                .json()
                .at("/targets/0");
        for (String name : List.of("gain", "doubling_level", "area_under_degradation", "contributions")) {
            assertThat(target.get(name).isNull()).as(name).isTrue();
        }
        assertThat(noise((Object[]) locked).out())
                .contains("noise gain                   n/a", "what adds to the squared error: n/a");
    }

    @Test
    void an_error_that_cannot_be_tolerated_is_refused() {
        CommandLineRun run = CommandLineRun.of("noise", "--model", model, "--kind", "additive", "--tolerance", "-1");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--tolerance: must be above 0, got -1.0. Give an RMSE in the target's unit.");
    }

    private Path narrow() throws IOException {
        return Files.writeString(folder.resolve("chip.csv"), "x,y\n-0.2,-0.2\n-0.1,-0.1\n0.1,0.1\n0.2,0.2\n");
    }

    private CommandLineRun retrain(Object... more) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("retrain", "--model", model, "--curves", narrow()));
        arguments.addAll(List.of("--epochs", 3));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray());
    }

    @Test
    void neurons_beyond_the_range_of_their_curve_are_counted() throws IOException {
        Path saved = folder.resolve("narrow.json");
        JsonNode outside = retrain("--save", saved, "--json").json().get("outside_range");
        assertThat(outside).isNotEmpty().allSatisfy(neuron -> {
            assertThat(neuron.get("samples").intValue()).isBetween(1, 8);
            assertThat(neuron.get("share").doubleValue())
                    .isEqualTo(neuron.get("samples").intValue() / 8.0);
            assertThat(neuron.get("layer").intValue()).isBetween(1, 2);
        });
        JsonNode told = CommandLineRun.of(
                        "noise", "--model", saved, "--kind", "additive", "--draws", 1, "--details", "--json")
                .json();
        assertThat(told.get("outside_range")).isEqualTo(outside);
        assertThat(retrain().err())
                .contains(outside.size() + " of 7 neurons work beyond the range of their curve on more than 1 %");
        assertThat(noise("--kind", "additive", "--details", "--json").json().get("outside_range"))
                .isEmpty();
    }

    @Test
    void the_extrapolation_is_chosen_or_what_needs_one_is_refused() throws IOException {
        double constant = retrain("--json").json().at("/rmse/realised").doubleValue();
        double chosen = retrain("--extrapolation", "constant", "--json")
                .json()
                .at("/rmse/realised")
                .doubleValue();
        double linear = retrain("--extrapolation", "linear", "--json")
                .json()
                .at("/rmse/realised")
                .doubleValue();
        assertThat(chosen).isEqualTo(constant);
        assertThat(linear).isNotEqualTo(constant);
        Path saved = folder.resolve("refused.json");
        CommandLineRun refused = retrain("--extrapolation", "refuse", "--save", saved);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .containsPattern("Neuron \\d of layer 1: the net input of \\d+ of 32 training rows is beyond the "
                        + "measured range of its curve chip. Measure the curve further out, or choose the "
                        + "extrapolation constant or linear.");
        assertThat(saved).doesNotExist();
        assertThat(retrain("--extrapolation", "cubic").err())
                .contains("Extrapolation 'cubic': is not known. Choose constant, linear or refuse.");
        assertThat(CommandLineRun.of(
                                "retrain", "--model", model, "--disperse", "shape:0.1", "--extrapolation", "linear")
                        .err())
                .contains("--extrapolation: is for the curves of a file. Leave it out, or give --curves.");
    }

    @Test
    void a_wide_curve_that_refuses_is_kept_in_the_model_and_read_back() throws IOException {
        Path saved = folder.resolve("wide.json");
        Path wide = Files.writeString(folder.resolve("wide.csv"), "x,y\n-60,-2\n-1,-0.8\n1,0.8\n60,2\n");
        CommandLineRun run = CommandLineRun.of(
                "retrain",
                "--model",
                model,
                "--curves",
                wide,
                "--extrapolation",
                "refuse",
                "--epochs",
                2,
                "--save",
                saved,
                "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(saved)).contains("\"extrapolation\":\"REFUSE\"");
        assertThat(CommandLineRun.of("noise", "--model", saved, "--kind", "additive", "--draws", 1)
                        .exitCode())
                .isZero();
    }
}
