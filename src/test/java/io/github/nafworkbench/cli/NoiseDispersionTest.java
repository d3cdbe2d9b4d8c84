package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves that differ on every chip that is drawn. */
class NoiseDispersionTest {
    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void train() throws IOException {
        Path cells = CommandLineRun.cells(folder);
        model = folder.resolve("cells.json");
        CommandLineRun.of("train", "--data", cells, "--target", "y", "--hidden", 4, "--epochs", 10, "--save", model);
    }

    private CommandLineRun noise(String options) {
        List<Object> words = new ArrayList<>(List.of("noise", "--model", model, "--kind", "multiplicative"));
        words.addAll(List.of((Object[]) options.split(" ")));
        return CommandLineRun.of(words.toArray());
    }

    private JsonNode json(String options) {
        CommandLineRun run = noise(options + " --json");
        assertThat(run.err()).isEmpty();
        return run.json();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offset:0.1",
                "amplitude:0.2",
                "gain:0.02",
                "threshold:0.02",
                "offset:0.02,amplitude:0.02,gain:0.02,threshold:0.02"
            })
    void the_error_and_its_spread_between_devices_are_those_of_the_formula(String spread) {
        JsonNode json = json("--levels 0 --draws 4000 --details --disperse " + spread);
        JsonNode point = json.at("/levels/0");
        double theory = point.get("theory").doubleValue();
        // Gain and threshold bend the output; at this spread by less than half a per cent.
        assertThat(point.get("rmse").doubleValue())
                .isCloseTo(theory, within(5 * point.get("se").doubleValue() + 0.005 * theory));
        assertThat(theory).isGreaterThan(point.get("clean").doubleValue());
        JsonNode devices = json.at("/targets/0/devices/0");
        assertThat(devices.get("p95").doubleValue())
                .isGreaterThan(devices.get("median").doubleValue());
        double sd = devices.get("mse_sd_theory").doubleValue();
        assertThat(devices.get("mse_sd").doubleValue()).isCloseTo(sd, withinPercentage(15));
    }

    @Test
    void dispersion_and_noise_act_together_and_each_is_told_as_a_source() {
        JsonNode json = json("--levels 0.1 --draws 4000 --details --disperse offset:0.1 --noise additive:0.1@read");
        JsonNode point = json.at("/levels/0");
        double theory = point.get("theory").doubleValue();
        assertThat(point.get("rmse").doubleValue())
                .isCloseTo(theory, within(5 * point.get("se").doubleValue()));
        assertThat(json.at("/targets/0/contributions/sources").findValuesAsText("source"))
                .containsExactlyInAnyOrder("multiplicative neuron-output", "additive neuron-output", "curve offset");
    }

    @Test
    void a_shape_has_no_formula_but_devices() {
        JsonNode json = json("--levels 0 --draws 50 --details --disperse offset:0.1,shape:0.3");
        assertThat(json.at("/levels/0/theory").isNull()).isTrue();
        JsonNode devices = json.at("/targets/0/devices/0");
        assertThat(devices.get("mse_sd_theory").isNull()).isTrue();
        assertThat(devices.get("p95").doubleValue())
                .isGreaterThan(devices.get("median").doubleValue());
        assertThat(devices.get("yield").doubleValue()).isBetween(0.0, 1.0);
        assertThat(json.at("/targets/0/contributions").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shape:0.3", "offset:0.2,gain:0.3"})
    void a_locked_chip_has_the_curves_that_retrain_gives_its_seed(String spread) {
        JsonNode point =
                json("--levels 0 --draws 3 --chip 7 --disperse " + spread).get(0);
        JsonNode retrained = CommandLineRun.of(
                        "retrain", "--model", model, "--disperse", spread, "--seed", 7, "--epochs", 1, "--json")
                .json();
        assertThat(point.get("rmse").doubleValue())
                .isCloseTo(retrained.at("/rmse/realised").doubleValue(), withinPercentage(1e-10));
        assertThat(point.get("theory").isNull()).isTrue();
    }

    @Test
    void every_seed_and_every_level_has_chips_of_its_own_unless_numbers_are_common() {
        String spread = "--levels 0,0 --draws 5 --disperse shape:0.3";
        double[] first = errors(spread);
        assertThat(errors(spread)).isEqualTo(first);
        assertThat(first[1]).isNotEqualTo(first[0]);
        assertThat(errors(spread + " --seed 2")).doesNotContain(first);
        double[] common = errors(spread + " --common-random-numbers");
        assertThat(common[1]).isEqualTo(common[0]).isEqualTo(first[0]);
    }

    private double[] errors(String options) {
        JsonNode points = json(options);
        return new double[] {
            points.at("/0/rmse").doubleValue(), points.at("/1/rmse").doubleValue()
        };
    }

    @Test
    void copies_average_what_devices_differ_by() {
        String spread = "--levels 0 --draws 2000 --disperse offset:0.2";
        JsonNode one = json(spread).get(0);
        JsonNode four = json(spread + " --copies 4").get(0);
        assertThat(added(four)).isCloseTo(added(one) / 4, withinPercentage(15));
        assertThat(added(four)).isCloseTo(square(four, "theory") - square(four, "clean"), withinPercentage(15));
    }

    private static double added(JsonNode point) {
        return square(point, "rmse") - square(point, "clean");
    }

    private static double square(JsonNode point, String name) {
        double value = point.get(name).doubleValue();
        return value * value;
    }

    @Test
    void a_model_of_other_curves_is_told_that_devices_differ_from_the_design() {
        Path moved = folder.resolve("moved.json");
        CommandLineRun.of("retrain", "--model", model, "--disperse", "offset:0.5", "--epochs", 2, "--save", moved);
        CommandLineRun run = CommandLineRun.of(
                "noise", "--model", moved, "--kind", "additive", "--levels", 0, "--disperse", "offset:0.1", "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .startsWith("workbench: --disperse lets neurons differ from their ideal curves")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --disperse pitch:0.1 | Dispersion 'pitch:0.1': is not offset | shape:0.1
            --disperse amplitude:0.1 --lifetime chip | --disperse: gives a noise that acts already | Give every noise once
            --disperse offset:0.1 --noise additive:0.1@chip | --disperse: gives a noise that acts already | Give every noise once
            """)
    void bad_dispersions_are_told_in_a_sentence(String options, String what, String remedy) {
        CommandLineRun run = noise(options);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("workbench: ").contains(what, remedy).hasLineCount(1);
    }
}
