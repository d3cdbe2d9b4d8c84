package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.training.TrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One network for two targets of different units, from the table to retraining. */
class SeveralTargetsTest {
    @TempDir
    private Path folder;

    private Path table;
    private Path model;

    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder("a,b,y (mV),w (K),\"p, q\"\n");
        for (int i = 0; i < 60; i++) {
            double a = Math.sin(1.7 * i);
            double b = Math.cos(2.3 * i);
            text.append(a).append(',').append(b).append(',');
            text.append(40 * Math.sin(2 * a) * b).append(',');
            text.append(5000 + 900 * Math.cos(a + b)).append(',').append(a * b).append('\n');
        }
        table = Files.writeString(folder.resolve("two.csv"), text);
        model = folder.resolve("two.json");
    }

    private CommandLineRun train(Object... more) {
        Object[] all = Stream.concat(
                        Stream.of("train", "--data", table, "--inputs", "a,b", "--hidden", "6", "--epochs", 30),
                        Stream.of(more))
                .toArray();
        return CommandLineRun.of(all);
    }

    @Test
    void training_tells_the_error_of_each_target_in_its_unit() throws InputException {
        CommandLineRun run = train("--target", "y,w", "--validation", 0.2, "--save", model, "--json");
        assertThat(run.exitCode()).isZero();
        JsonNode json = run.json();
        JsonNode targets = json.get("targets");
        assertThat(targets).hasSize(2);
        assertThat(targets.at("/0/name").textValue()).isEqualTo("y");
        assertThat(targets.at("/1/name").textValue()).isEqualTo("w");
        assertThat(targets.at("/0/unit").textValue()).isEqualTo("mV");
        assertThat(targets.at("/1/unit").textValue()).isEqualTo("K");
        assertThat(targets.at("/0/rmse")).isEqualTo(json.get("rmse"));
        assertThat(targets.at("/0/validation_rmse")).isEqualTo(json.get("validation_rmse"));
        assertThat(targets.at("/1/validation_rmse").doubleValue())
                .isPositive()
                .isNotEqualTo(json.get("validation_rmse").doubleValue());
        assertThat(json.get("parameters").intValue()).isEqualTo(6 * 3 + 2 * 7);
        TrainedModel read = ModelFile.read(model);
        for (int o = 0; o < 2; o++) {
            double rmse = Rmse.of(new Kernel(new PlainBlas()), read.network(), TestRows.of(read.data(), o))
                    .value();
            assertThat(targets.get(o).at("/rmse/test").doubleValue()).isCloseTo(rmse, withinPercentage(1e-8));
        }
    }

    @Test
    void lines_for_people_name_each_target() {
        CommandLineRun run = train("--target", "y, w (K)");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("target y, w: 2 → 6 → 2")
                .containsSubsequence("target y", " mV (48 rows)", " mV (12 rows)", "linear, test RMSE ", " mV")
                .containsSubsequence("target w", " K (48 rows)", " K (12 rows)", "linear, test RMSE ", " K");
    }

    @Test
    void a_comma_in_the_name_of_a_column_does_not_part_it() {
        JsonNode json = train("--target", "p, q", "--json").json();
        assertThat(json.has("targets")).isFalse();
        assertThat(json.get("parameters").intValue()).isEqualTo(6 * 3 + 7);
    }

    @Test
    void targets_are_no_inputs_and_are_named_once() {
        JsonNode json = CommandLineRun.of(
                        "train", "--data", table, "--target", "y,w", "--hidden", "2", "--epochs", 1, "--json")
                .json();
        assertThat(json.get("inputs").toString()).isEqualTo("[\"a\",\"b\",\"p, q\"]");
        assertThat(train("--target", "y,y").err()).contains("column y: is named twice. Name it once.");
        assertThat(train("--target", "y,a").err()).contains("column a: is the target and cannot be an input too.");
        assertThat(train("--target", "y,z").err()).contains("has no column named 'z' for the target.");
    }

    @Test
    void every_target_has_its_own_error_under_noise_that_agrees_with_its_own_formula() {
        CommandLineRun trained = train("--target", "y,w", "--save", model, "--json");
        for (String place : List.of("neuron-output", "read-out", "weight", "input")) {
            boolean exact = place.equals("neuron-output") || place.equals("read-out");
            CommandLineRun run = CommandLineRun.of(
                    "noise",
                    "--model",
                    model,
                    "--kind",
                    "additive",
                    "--place",
                    place,
                    "--levels",
                    exact ? "0,0.1" : "0,0.0001",
                    "--draws",
                    200,
                    "--json");
            assertThat(run.exitCode()).isZero();
            for (int o = 0; o < 2; o++) {
                JsonNode clean = run.json().get(0).get("targets").get(o);
                JsonNode noisy = run.json().get(1).get("targets").get(o);
                assertThat(clean.get("rmse"))
                        .isEqualTo(trained.json().get("targets").get(o).at("/rmse/test"));
                double rmse = noisy.get("rmse").doubleValue();
                assertThat(rmse).isNotEqualTo(clean.get("rmse").doubleValue());
                assertThat(Math.abs(rmse - noisy.get("theory").doubleValue()))
                        .as("%s, target %d", place, o)
                        .isLessThanOrEqualTo(5 * noisy.get("se").doubleValue());
                assertThat(noisy.get("pearson").doubleValue()).isBetween(0.5, 1.0);
            }
            assertThat(run.json().get(1).get("rmse")).isEqualTo(run.json().at("/1/targets/0/rmse"));
            assertThat(run.json().at("/1/targets/1/rmse").doubleValue())
                    .isNotEqualTo(run.json().get(1).get("rmse").doubleValue());
        }
    }

    @Test
    void retraining_tells_what_it_brought_for_each_target() {
        JsonNode trained =
                train("--target", "y,w", "--save", model, "--json").json().get("targets");
        Path moved = folder.resolve("moved.json");
        CommandLineRun run = CommandLineRun.of(
                "retrain", "--model", model, "--disperse", "shape:0.2", "--epochs", 20, "--save", moved, "--json");
        assertThat(run.exitCode()).isZero();
        JsonNode targets = run.json().get("targets");
        for (int o = 0; o < 2; o++) {
            assertThat(targets.get(o).at("/rmse/ideal"))
                    .isEqualTo(trained.get(o).at("/rmse/test"));
            assertThat(targets.get(o).get("recovered_fraction").doubleValue()).isBetween(0.3, 1.5);
            assertThat(targets.get(o).at("/rmse_se/retrained").doubleValue()).isPositive();
        }
        assertThat(targets.at("/0/rmse")).isEqualTo(run.json().get("rmse"));
        JsonNode again = CommandLineRun.of(
                        "noise", "--model", moved, "--kind", "additive", "--levels", 0, "--draws", 1, "--json")
                .json();
        assertThat(again.at("/0/targets/1/rmse")).isEqualTo(targets.at("/1/rmse/retrained"));
    }
}
