package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that leave little to learn, or nothing: right figures or one clear sentence. */
class AwkwardDataTest {
    @TempDir
    private Path folder;

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("odd.csv"), text);
    }

    /** A constant column, one twice, one that is the sum of two others, and a target far from zero. */
    private Path degenerate() throws IOException {
        StringBuilder text = new StringBuilder("constant,a,twice,b,sum,y (mV)\n");
        for (int i = 0; i < 40; i++) {
            double a = Math.sin(1.3 * i);
            double b = Math.cos(0.7 * i);
            text.append("3,")
                    .append(a)
                    .append(',')
                    .append(a)
                    .append(',')
                    .append(b)
                    .append(',');
            text.append(a + b).append(',').append(1e6 + Math.sin(2 * a) * b).append('\n');
        }
        return table(text.toString());
    }

    private static CommandLineRun train(Path table, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("train", "--data", table, "--target", "y"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray());
    }

    private static void assertFinite(JsonNode rmse, String... names) {
        for (String name : names) {
            assertThat(rmse.get(name).doubleValue()).as(name).isFinite().isNotNegative();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lm", "trainlm", "trainbr", "lbfgs", "adam", "adamw"})
    void constant_duplicate_and_collinear_inputs_train_bear_noise_and_retrain(String trainer) throws IOException {
        Path model = folder.resolve("model.json");
        CommandLineRun trained = train(
                degenerate(),
                "--inputs",
                "constant,a,twice,b,sum",
                "--trainer",
                trainer,
                "--hidden",
                5,
                "--epochs",
                40,
                "--batch",
                8,
                "--step",
                0.02,
                "--save",
                model,
                "--json");
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        assertThat(trained.json().get("inputs")).hasSize(5);
        // The target's standard deviation is about 0.6; Bayesian regularisation may take so few rows for noise.
        double most = trainer.equals("trainbr") ? 0.65 : 0.4;
        assertThat(trained.json().at("/rmse/train").doubleValue()).isLessThan(most);
        assertThat(trained.json().at("/rmse/test").doubleValue()).isLessThan(0.7);
        for (String place : List.of("input", "weight", "neuron-output")) {
            JsonNode noisy = CommandLineRun.of(
                            "noise",
                            "--model",
                            model,
                            "--kind",
                            "additive",
                            "--place",
                            place,
                            "--levels",
                            0.01,
                            "--draws",
                            3,
                            "--json")
                    .json()
                    .get(0);
            assertFinite(noisy, "rmse", "theory", "mae", "pearson");
        }
        JsonNode retrained = CommandLineRun.of(
                        "retrain", "--model", model, "--disperse", "shape:0.1", "--epochs", 5, "--json")
                .json();
        assertFinite(retrained.get("rmse"), "ideal", "realised", "retrained", "control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lm", "trainlm", "trainbr", "lbfgs", "adam", "adamw"})
    void one_neuron_and_more_parameters_than_rows_train(String trainer) throws IOException {
        for (int hidden : new int[] {1, 60}) {
            CommandLineRun run = train(degenerate(), "--trainer", trainer, "--hidden", hidden, "--epochs", 5, "--json");
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertFinite(run.json().get("rmse"), "train", "test");
        }
    }

    @Test
    void the_linear_model_is_told_beside_a_network_of_such_inputs() throws IOException {
        CommandLineRun run = train(degenerate(), "--hidden", 5, "--epochs", 5);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("linear, test RMSE 0\\.[0-9]+ ± 0\\.[0-9]+ mV");
    }

    @Test
    void a_target_that_does_not_vary_is_refused() throws IOException {
        CommandLineRun run = train(table("a,y\n1,5\n2,5\n3,5\n4,5\n5,5\n6,5\n"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("workbench: odd.csv, column y: the target has the same value 5 in every row. "
                        + "Choose a target that varies." + System.lineSeparator());
    }

    @Test
    void three_rows_are_refused() throws IOException {
        CommandLineRun run = train(table("a,y\n1,5\n2,6\n3,8\n"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "workbench: odd.csv: has 3 rows but at least 5 are needed. Add rows." + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Inf", "-inf", "''"})
    void a_cell_that_is_no_finite_number_takes_its_row_or_its_column_away(String cell) throws IOException {
        CommandLineRun inTarget = train(table("a,y\n1,5\n2," + cell + "\n3,8\n4,2\n5,1\n6,7\n"), "--epochs", 1);
        assertThat(inTarget.exitCode()).isZero();
        assertThat(inTarget.err()).contains("odd.csv: 1 row left out because of a missing target");
        assertThat(inTarget.out()).contains("(4 rows)");
        CommandLineRun inInput =
                train(table("a,b,y\n1,1,5\n" + cell + ",2,3\n3,3,8\n4,4,2\n5,5,1\n6,6,7\n"), "--epochs", 1, "--json");
        assertThat(inInput.exitCode()).isZero();
        assertThat(inInput.err()).contains("columns left out of the inputs: a (");
        assertThat(inInput.json().get("inputs").toString()).isEqualTo("[\"b\"]");
    }
}
