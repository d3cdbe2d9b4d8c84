package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    @ValueSource(strings = {"", "train", "noise", "retrain", "data", "data benzenoids"})
    void help_tells_the_options_and_succeeds(String command) {
        CommandLineRun run =
                CommandLineRun.of((Object[]) (command + " --help").trim().split(" ", -1));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: workbench " + command).contains("--help");
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
                .isEqualTo("[{\"name\":\"name\",\"why\":\"text\"},{\"name\":\"same\",\"why\":\"not chosen\"}]");
    }

    @Test
    void several_hidden_layers_can_be_asked_for() {
        // The inputs not named are a, b and same: 4 * 6 + 7 * 5 + 6.
        assertThat(train("--hidden", "6,5", "--json").json().get("parameters").intValue())
                .isEqualTo(65);
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
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out()).contains("target y: 3 → 20 → 1", "train RMSE ", " mV (32 rows)", " mV (8 rows)");
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
