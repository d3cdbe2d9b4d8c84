package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.training.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @TempDir
    private Path folder;

    private Path cells;

    @BeforeEach
    void write() throws IOException {
        cells = CommandLineRun.cells(folder);
    }

    private CommandLineRun train(Object... more) {
        Object[] words = new Object[7 + more.length];
        System.arraycopy(new Object[] {"train", "--data", cells, "--target", "y", "--epochs", 3}, 0, words, 0, 7);
        System.arraycopy(more, 0, words, 7, more.length);
        return CommandLineRun.of(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "train", "noise", "retrain", "mitigate", "data", "data benzenoids"})
    void help_tells_the_options_and_succeeds(String command) {
        CommandLineRun run =
                CommandLineRun.of((Object[]) (command + " --help").trim().split(" ", -1));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: workbench " + command).contains("--help");
    }

    @Test
    void help_tells_the_settings_of_a_new_training_as_they_are() {
        String help = CommandLineRun.of("train", "--help").out().replaceAll("\\s+", " ");
        Training usual = Training.DEFAULT;
        assertThat(help)
                .contains(
                        "or adamw (default: " + usual.optimizer().code() + ", for",
                        "finds its own (default: 1e-5, for",
                        "mini-batch of adam and adamw (default: "
                                + usual.miniBatches().batch() + ", for",
                        "Step size of adam and adamw (default: "
                                + usual.miniBatches().step() + ", for",
                        "cosine or step (default: "
                                + usual.miniBatches().schedule().code() + ", for",
                        "before stopping (default: " + usual.validation().patience() + ", for",
                        "such as 1,2 (default: " + usual.layers().code() + ", for");
        assertThat(usual.weightDecay()).isEqualTo(1e-5);
        assertThat(usual.validation().off()
                        && usual.penalty().off()
                        && usual.sampled().off())
                .isTrue();
    }

    @Test
    void help_names_the_commands_of_the_sources_too() {
        assertThat(CommandLineRun.of("--help").out()).contains("  test  ", "  installer  ");
    }

    @Test
    void version_is_told() {
        assertThat(CommandLineRun.of("--version"))
                .isEqualTo(new CommandLineRun(0, "NAF Workbench 0.1.0" + System.lineSeparator(), ""));
    }

    @Test
    void inputs_can_be_named() {
        assertThat(train("--inputs", "a", "--hidden", "2", "--json")
                        .json()
                        .get("parameters")
                        .intValue())
                .isEqualTo(2 * 2 + 3);
        assertThat(train("--inputs", "b,a", "--hidden", "2", "--json")
                        .json()
                        .get("parameters")
                        .intValue())
                .isEqualTo(3 * 2 + 3);
    }

    @Test
    void a_column_can_be_named_as_in_the_header_and_named_inputs_leave_nothing_to_tell() {
        CommandLineRun run = CommandLineRun.of(
                "train", "--data", cells, "--target", "y (mV)", "--epochs", 3, "--inputs", "a,b", "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.json().at("/rmse"))
                .isEqualTo(train("--inputs", "a,b", "--json").json().at("/rmse"));
        assertThat(run.json().get("left_out").toString())
                .isEqualTo("[{\"name\":\"name\",\"why\":\"text\"},"
                        + "{\"name\":\"same\",\"why\":\"the same value everywhere\"}]");
    }

    @Test
    void several_hidden_layers_can_be_asked_for() {
        // The inputs not named are a and b: 3 * 6 + 7 * 5 + 6.
        assertThat(train("--hidden", "6,5", "--json").json().get("parameters").intValue())
                .isEqualTo(59);
    }

    @Test
    void another_trainer_activation_and_test_share_can_be_chosen() {
        CommandLineRun run = train("--trainer", "adam", "--activation", "Logistic", "--test", 0.5, "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("rows").toString()).isEqualTo("{\"train\":20,\"test\":20}");
        assertThat(run.json().at("/rmse/train"))
                .isNotEqualTo(train("--trainer", "lm", "--activation", "logistic", "--test", 0.5, "--json")
                        .json()
                        .at("/rmse/train"));
    }

    @Test
    void without_json_people_get_lines_with_units() {
        CommandLineRun run = train();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(5);
        assertThat(run.out()).contains("target y: 2 → 20 → 1", "train RMSE ", " mV (32 rows)");
        assertThat(run.out()).containsPattern("test RMSE +[0-9.]+ ± [0-9.]+ mV \\(8 rows\\)");
        assertThat(run.out()).containsPattern("test, +MAE [0-9.]+ mV, R² [−-]?[0-9.]+, r [−-]?[0-9.]+\\R");
        assertThat(run.out()).containsPattern("linear, test RMSE +[0-9.]+ ± [0-9.]+ mV\\R");
        assertThat(run.err()).contains("workbench: 81 parameters are more than 32 training rows can fix");
        assertThat(train("--hidden", 3).err()).doesNotContain("parameters");
    }

    @Test
    void people_are_told_standard_errors_and_which_neurons_got_the_curves() throws IOException {
        Path model = folder.resolve("model.json");
        train("--hidden", 3, "--save", model);
        Path curves = Files.writeString(
                folder.resolve("chip.csv"), "x,a,b\n-3,-0.6,-2\n-1,-0.5,-1\n0,0,0\n1,0.5,0.1\n3,0.6,1\n");
        CommandLineRun run = CommandLineRun.of("retrain", "--model", model, "--curves", curves, "--epochs", 5);
        assertThat(run.err()).startsWith("workbench: 2 curves given to 3 neurons, in turn" + System.lineSeparator());
        assertThat(run.out())
                .containsPattern(
                        "realised curves, retrained +[0-9.]+ ± [0-9.]+ mV +MAE [0-9.]+ mV, R² [−-]?[0-9.]+, r [−-]?[0-9.]+");
        assertThat(run.out()).containsPattern("recovered fraction +[−0-9.]+ ± [0-9.]+\\R");
        assertThat(run.out()).containsPattern("excess error ratio +[−0-9.]+ ± [0-9.]+\\R");
    }

    @Test
    void the_spread_of_a_single_draw_is_not_available() {
        Path model = folder.resolve("model.json");
        train("--hidden", 3, "--save", model);
        CommandLineRun run =
                CommandLineRun.of("noise", "--model", model, "--kind", "additive", "--levels", 0.1, "--draws", 1);
        assertThat(run.out()).contains("n/a").doesNotContain("NaN");
    }

    @Test
    void a_model_cannot_be_saved_in_a_folder_that_does_not_exist() {
        CommandLineRun run = train("--save", folder.resolve("nowhere/model.json"), "--json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("workbench: " + folder.resolve("nowhere/model.json") + ": ");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(cells));
    }

    @Test
    void a_model_cannot_be_saved_over_a_folder() {
        CommandLineRun run = train("--save", folder);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is a folder");
    }
}
