package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

/** How {@code retrain} trains, and the noise under which it tells its errors. */
class RetrainOptionsTest {
    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void train() throws IOException {
        Path cells = CommandLineRun.cells(folder);
        model = folder.resolve("cells.json");
        CommandLineRun.of(
                "train",
                "--data",
                cells,
                "--target",
                "y",
                "--hidden",
                4,
                "--epochs",
                10,
                "--weight-decay",
                0.001,
                "--save",
                model);
    }

    private CommandLineRun retrain(String options) {
        List<Object> words =
                new ArrayList<>(List.of("retrain", "--model", model, "--disperse", "shape:0.3", "--epochs", 6));
        words.addAll(options.isEmpty() ? List.of() : List.of((Object[]) options.split(" ")));
        return CommandLineRun.of(words.toArray());
    }

    private static double after(CommandLineRun run) {
        return run.json().at("/rmse/retrained").doubleValue();
    }

    @Test
    void a_setting_of_the_model_is_kept_where_no_option_tells_another() {
        double asBefore = after(retrain("--json"));
        assertThat(after(retrain("--json --trainer lm --weight-decay 0.001 --train-layers all")))
                .isEqualTo(asBefore);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--trainer lbfgs",
                "--trainer trainbr",
                "--trainer adam --batch 8 --step 0.01 --schedule cosine",
                "--weight-decay 0.1",
                "--noise-penalty additive:0.1",
                "--train-layers last",
                "--trainer adam --noise-sampled additive:0.2"
            })
    void retraining_can_be_another_than_the_training_was(String options) {
        assertThat(after(retrain("--json " + options)))
                .isNotEqualTo(after(retrain("--json")))
                .isPositive();
    }

    @Test
    void the_settings_are_kept_in_the_model() throws IOException {
        Path saved = folder.resolve("again.json");
        retrain("--trainer trainlm --train-layers last --save " + saved);
        assertThat(Files.readString(saved)).contains("\"trainer\":\"trainlm\"", "\"layers\":\"last\"");
    }

    @Test
    void errors_are_told_under_the_noise_too_as_noise_tells_them() {
        Path saved = folder.resolve("again.json");
        String acting = "--noise additive:0.1 --place weight --lifetime chip --scale full-scale --draws 20 --seed 3";
        JsonNode told = retrain(acting + " --json --save " + saved).json().get("noise");
        assertThat(told.get("draws").intValue()).isEqualTo(20);
        for (String part : List.of("ideal", "realised", "retrained", "control")) {
            assertThat(told.at("/rmse/" + part).doubleValue()).as(part).isPositive();
            assertThat(told.at("/rmse_se/" + part).doubleValue()).as(part).isPositive();
        }
        List<Object> words = new ArrayList<>(List.of("noise", "--model", saved, "--kind", "multiplicative"));
        words.addAll(List.of((Object[]) (acting + " --levels 0 --json").split(" ")));
        words.set(words.indexOf("additive:0.1"), "additive:0.1@weight,chip,full-scale");
        for (String option : List.of("--place", "--lifetime", "--scale")) {
            words.remove(words.indexOf(option) + 1);
            words.remove(option);
        }
        assertThat(told.at("/rmse/retrained").doubleValue())
                .isEqualTo(
                        CommandLineRun.of(words.toArray()).json().at("/0/rmse").doubleValue());
    }

    @Test
    void people_see_the_errors_under_the_noise_and_nothing_of_it_without() {
        CommandLineRun run = retrain("--noise additive:0.1 --bits 6");
        assertThat(run.out())
                .contains("under the noise, 50 draws")
                .containsPattern("(?s)under the noise.*realised curves, retrained +[0-9.]+ ± [0-9.]+ mV");
        assertThat(retrain("").out()).doesNotContain("noise");
        assertThat(retrain("--json").json().has("noise")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --trainer sgd | Trainer 'sgd': is not known | Choose one of
            --train-layers 3 | Trained layers 3: name a layer | from 1 to 2
            --noise-sampled additive:0.1 | needs a trainer with mini-batches | adam
            --noise additive:0.1@nowhere | 'nowhere' is no place | Choose from
            --draws 1 | --draws: must be from 2 to 1000000, got 1 | such as 50
            --restarts 2 | '--restarts' is not an option of 'workbench retrain' | --help
            """)
    void bad_options_are_told_in_a_sentence(String options, String what, String remedy) {
        CommandLineRun run = retrain(options);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("workbench: ").contains(what, remedy).hasLineCount(1);
    }
}
