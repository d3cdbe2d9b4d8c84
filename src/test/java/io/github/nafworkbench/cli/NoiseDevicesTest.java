package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.params.provider.ValueSource;

/** How devices differ, and how often noise is drawn. */
class NoiseDevicesTest {
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
        List<Object> words = new ArrayList<>(List.of("noise", "--model", model, "--kind", "additive"));
        words.addAll(List.of((Object[]) options.split(" ")));
        return CommandLineRun.of(words.toArray());
    }

    @Test
    void devices_have_percentiles_a_yield_and_the_spread_of_the_formula() {
        JsonNode json = noise("--lifetime chip --levels 0,0.1 --draws 2000 --details --json")
                .json();
        JsonNode target = json.at("/targets/0");
        double clean = target.get("clean").doubleValue();
        JsonNode none = target.at("/devices/0");
        for (String part : List.of("median", "p5", "p95")) {
            assertThat(none.get(part).doubleValue()).as(part).isCloseTo(clean, within(1e-12 * clean));
        }
        assertThat(none.get("yield").doubleValue()).isEqualTo(1);
        JsonNode devices = target.at("/devices/1");
        assertThat(devices.get("devices").intValue()).isEqualTo(2000);
        assertThat(devices.get("limit").doubleValue()).isCloseTo(2 * clean, within(1e-12 * clean));
        assertThat(devices.get("p5").doubleValue())
                .isLessThan(devices.get("median").doubleValue());
        assertThat(devices.get("p95").doubleValue())
                .isGreaterThan(json.at("/levels/1/rmse").doubleValue());
        // 2000 devices tell a standard deviation to some per cent.
        double sd = devices.get("mse_sd_theory").doubleValue();
        assertThat(devices.get("mse_sd").doubleValue()).isCloseTo(sd, within(0.15 * sd));
    }

    @Test
    void the_yield_is_told_at_the_rmse_that_is_tolerated() {
        String options = "--lifetime programming --levels 0.1 --draws 500 --details --json --tolerance ";
        double median =
                noise(options + "1").json().at("/targets/0/devices/0/median").doubleValue();
        JsonNode half = noise(options + median).json().at("/targets/0/devices/0");
        assertThat(half.get("limit").doubleValue()).isEqualTo(median);
        assertThat(half.get("yield").doubleValue()).isEqualTo(0.5);
        assertThat(half.get("yield_low").doubleValue()).isBetween(0.45, 0.5);
        assertThat(half.get("yield_high").doubleValue()).isBetween(0.5, 0.55);
    }

    @Test
    void draws_of_every_read_or_of_a_locked_chip_are_no_devices() {
        String details = " --levels 0.1 --draws 2 --details --json";
        for (String options : List.of("--lifetime read", "--lifetime chip --chip 3")) {
            assertThat(noise(options + details).json().at("/targets/0/devices").isNull())
                    .isTrue();
        }
        JsonNode mixed = noise("--lifetime chip --noise additive:0.1@read-out,read" + details)
                .json()
                .at("/targets/0/devices/0");
        assertThat(mixed.get("median").doubleValue()).isPositive();
        assertThat(mixed.get("mse_sd_theory").isNull()).isTrue();
        JsonNode dead = noise("--lifetime read --dead 0.2" + details).json().at("/targets/0/devices/0/median");
        assertThat(dead.doubleValue()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lifetime chip --levels 0.1",
                "--lifetime programming --levels 0.1",
                "--levels 0 --drift 86400",
                "--levels 0 --dead 0.3"
            })
    void another_seed_draws_other_chips(String options) {
        List<Double> errors = new ArrayList<>();
        for (int seed : List.of(1, 2, 1)) {
            errors.add(noise(options + " --draws 5 --json --seed " + seed)
                    .json()
                    .at("/0/rmse")
                    .doubleValue());
        }
        assertThat(errors.get(2)).isEqualTo(errors.get(0));
        assertThat(errors.get(1)).isNotEqualTo(errors.get(0));
    }

    @Test
    void people_see_a_row_a_level_of_how_devices_differ_and_the_level_of_as_much_again() {
        CommandLineRun run = noise("--lifetime chip --levels 0,0.1 --draws 20 --details");
        assertThat(run.out())
                .contains("how devices differ: test RMSE (mV), and the yield, RMSE at most ")
                .containsPattern("0\\.1000 +20 +[0-9.]+ +[0-9.]+ +[0-9.]+ +[0-9.]+ % \\([0-9.]+ to [0-9.]+\\) ")
                .containsPattern("level of as much again +0\\.");
        assertThat(noise("--levels 0,0.1 --draws 20 --details").out()).doesNotContain("how devices differ");
    }

    @Test
    void the_critical_level_is_the_clean_error_over_the_gain() {
        JsonNode target =
                noise("--levels 0,0.1 --draws 2 --details --json").json().at("/targets/0");
        double critical = target.get("clean").doubleValue() / target.get("gain").doubleValue();
        assertThat(target.get("critical_level").doubleValue()).isCloseTo(critical, within(1e-12 * critical));
    }

    @Test
    void people_see_every_error_at_every_level() {
        assertThat(noise("--levels 0.1 --draws 3").out())
                .containsPattern("level +test RMSE \\(mV\\) +standard error +theory +MAE \\(mV\\) +R² +r\\R")
                .containsPattern("0\\.1000 +[0-9.]+ +[0-9.]+ +[0-9.]+ +[0-9.]+ +[−-]?[0-9.]+ +[−-]?[0-9.]+\\R");
    }

    @Test
    void programmings_of_a_locked_chip_have_the_spread_of_the_formula() {
        JsonNode devices = noise("--lifetime programming --chip 3 --levels 0.1 --draws 2000 --details --json")
                .json()
                .at("/targets/0/devices/0");
        double sd = devices.get("mse_sd_theory").doubleValue();
        assertThat(devices.get("mse_sd").doubleValue()).isCloseTo(sd, within(0.15 * sd));
    }

    @Test
    void draws_without_a_finite_error_are_told_and_not_called_too_few() throws IOException {
        Path steep = Files.writeString(
                folder.resolve("steep.csv"), "x,y\n-2e-60,-2e37\n-1e-60,-1e37\n1e-60,1e37\n2e-60,2e37\n");
        Path cells = CommandLineRun.cells(folder);
        CommandLineRun.of("train", "--data", cells, "--target", "y", "--hidden", "4,3", "--epochs", 3, "--save", model);
        CommandLineRun retrained = CommandLineRun.of(
                "retrain",
                "--model",
                model,
                "--curves",
                steep,
                "--extrapolation",
                "linear",
                "--epochs",
                1,
                "--save",
                model,
                "--json");
        assertThat(retrained.exitCode()).isZero();
        CommandLineRun run = noise("--levels 0.1 --precision 1 --json");
        assertThat(run.err())
                .contains(
                        "at level 0.1000 8 of 8 draws had no finite error; there is no RMSE to be drawn more precisely.")
                .hasLineCount(1);
        assertThat(run.json().at("/0/rmse").isNull()).isTrue();
    }

    @Test
    void draws_go_on_until_the_precision_is_reached() {
        JsonNode points = noise("--levels 0,0.1,0.2 --precision 0.5 --json").json();
        assertThat(points.get(0).get("draws").intValue()).isEqualTo(8);
        for (int level = 1; level < 3; level++) {
            JsonNode point = points.get(level);
            assertThat(point.get("se").doubleValue())
                    .isLessThanOrEqualTo(0.005 * point.get("rmse").doubleValue());
            assertThat(point.get("draws").intValue()).isBetween(16, 10_000);
        }
        CommandLineRun few = noise("--levels 0.1 --precision 0.001 --most-draws 20 --json");
        assertThat(few.exitCode()).isZero();
        assertThat(few.json().at("/0/draws").intValue()).isEqualTo(20);
        assertThat(few.err())
                .contains("at level 0.1000 the standard error is still above 0.001 % of the RMSE after 20 draws")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--precision 0 | --precision: must be above 0 and at most 100, got 0.0",
                "--precision 1 --draws 5 | --draws: is not for use with --precision",
                "--most-draws 5 | --most-draws: is for use with --precision",
                "--precision 1 --most-draws 0 | --most-draws: must be from 1 to 1000000, got 0"
            })
    void wrong_ways_to_draw_are_told_in_a_sentence(String options, String what) {
        CommandLineRun run = noise(options);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(what).hasLineCount(1);
    }
}
