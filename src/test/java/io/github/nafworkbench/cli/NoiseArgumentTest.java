package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Several noises at once, each with its own place, lifetime, scale and distribution. */
class NoiseArgumentTest {
    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void train() throws IOException {
        Path cells = CommandLineRun.cells(folder);
        model = folder.resolve("cells.json");
        CommandLineRun.of("train", "--data", cells, "--target", "y", "--hidden", 4, "--epochs", 10, "--save", model);
    }

    private JsonNode noise(String options) {
        List<Object> words = new ArrayList<>(List.of("noise", "--model", model, "--json"));
        words.addAll(List.of((Object[]) options.split(" ")));
        CommandLineRun run = CommandLineRun.of(words.toArray());
        assertThat(run.err()).isEmpty();
        return run.json();
    }

    private double rmse(String options) {
        return noise(options + " --draws 300").at("/0/rmse").doubleValue();
    }

    private static List<String> spelled(List<NoiseArgument> arguments) {
        return arguments.stream()
                .map(a -> a.kind() + ":" + a.level() + a.words())
                .toList();
    }

    @Test
    void a_comma_parts_noises_and_the_words_of_one() throws Exception {
        assertThat(spelled(NoiseArgument.parse(
                        "--noise", List.of("additive:0.1@weight,chip,multiplicative:0.2", "GROUP:0.3@common=0.5"))))
                .containsExactly("ADDITIVE:0.1[weight, chip]", "MULTIPLICATIVE:0.2[]", "GROUP:0.3[common=0.5]");
    }

    @Test
    void the_words_of_a_noise_mean_what_the_options_mean_in_any_order() {
        String options =
                " --place weight --lifetime programming --scale full-scale --distribution uniform --common 0.3";
        double asOptions = rmse("--kind additive --levels 0.1" + options);
        // The swept noise is off: what is left is that of --noise.
        String off = "--kind multiplicative --levels 0 ";
        assertThat(rmse(off + "--noise additive:0.1@weight,programming,full-scale,uniform,common=0.3"))
                .isEqualTo(asOptions);
        assertThat(rmse(off + "--noise additive:0.1@common=0.3,uniform,full-scale,programming,weight"))
                .isEqualTo(asOptions);
        assertThat(rmse(off + "--noise additive:0.1@weight,programming"))
                .isNotEqualTo(asOptions)
                .isEqualTo(rmse("--kind additive --levels 0.1 --place weight --lifetime programming"));
    }

    @Test
    void what_the_words_leave_open_the_options_tell() {
        assertThat(rmse("--kind multiplicative --levels 0 --place weight --lifetime chip --noise additive:0.1@read"))
                .isEqualTo(rmse("--kind additive --levels 0.1 --place weight"));
        assertThat(rmse("--kind multiplicative --levels 0 --noise group:0.3"))
                .isEqualTo(rmse("--kind group --levels " + 0.3 / Math.sqrt(12)));
    }

    @Test
    void group_noise_is_told_by_its_width_in_noise_and_by_its_level_in_levels() {
        String help = CommandLineRun.of("noise", "--help").out().replaceAll("\\s+", " ");
        assertThat(help)
                .contains("the number of group is its width X, a level of X / sqrt 12")
                .contains("h (1 + X (u - 1/2)), the level being X / sqrt 12");
    }

    @Test
    void inputs_and_outputs_can_be_rounded_each_to_bits_of_its_own() {
        String off = "--kind additive --levels 0 ";
        double both = rmse(off + "--bits 4");
        assertThat(rmse(off + "--input-bits 4 --output-bits 4")).isEqualTo(both);
        assertThat(rmse(off + "--bits 6 --input-bits 4 --output-bits 4")).isEqualTo(both);
        double inputs = rmse(off + "--input-bits 4");
        assertThat(inputs).isEqualTo(rmse(off + "--bits 4 --output-bits 0")).isNotEqualTo(both);
        assertThat(rmse(off + "--output-bits 4")).isNotEqualTo(both).isNotEqualTo(inputs);
    }

    @Test
    void drift_has_the_exponent_and_the_spread_that_are_told() {
        String off = "--kind additive --levels 0 --drift ";
        double usual = rmse(off + "86400");
        assertThat(rmse(off + "86400:0.1:0.05")).isEqualTo(usual);
        assertThat(rmse(off + "86400:0.1")).isEqualTo(usual);
        assertThat(rmse(off + "86400:0.2")).isNotEqualTo(usual);
        assertThat(rmse(off + "86400:0.1:0")).isNotEqualTo(usual);
        double clean = noise("--kind additive --levels 0").at("/0/clean").doubleValue();
        assertThat(rmse(off + "86400:0:0")).isEqualTo(clean).isEqualTo(rmse(off + "20:0.3"));
    }

    @Test
    void noises_of_different_place_and_lifetime_act_together_as_the_formula_says() {
        JsonNode point = noise("--kind additive --levels 0.05 --draws 3000 "
                        + "--noise additive:0.1@read-out --noise multiplicative:0.1@neuron-output,chip")
                .get(0);
        double theory = point.get("theory").doubleValue();
        assertThat(Math.abs(point.get("rmse").doubleValue() - theory))
                .isLessThanOrEqualTo(5 * point.get("se").doubleValue());
        double alone =
                noise("--kind additive --levels 0.05 --draws 2").at("/0/theory").doubleValue();
        assertThat(theory).isGreaterThan(1.05 * alone);
    }

    @Test
    void details_name_every_source() {
        JsonNode sources = noise("--kind additive --levels 0.05 --draws 2 --details --bits 8 "
                        + "--noise additive:0.1@weight,chip,full-scale")
                .at("/targets/0/contributions/sources");
        assertThat(sources.findValuesAsText("source"))
                .containsExactlyInAnyOrder(
                        "additive neuron-output",
                        "additive weight, chip, full-scale",
                        "rounding input",
                        "rounding neuron-output");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --noise additive:0.1@nowhere | --noise 'additive:0.1@nowhere': 'nowhere' is no place, lifetime, scale or distribution | Choose from: input, weight
            --noise additive:0.1@input,weight | --noise 'additive:0.1@input,weight': 'weight' tells again | once
            --noise multiplicative:0.1@rms | --noise 'multiplicative:0.1@rms': is for additive noise | Leave it out
            --noise additive:0.1@range | --noise 'additive:0.1@range': 'range' is for weights | --place weight
            --noise additive:0.1@common=2,input | common= must be a share from 0 to 1 | such as 0.25
            --noise additive:0.1@read | --noise: gives the same noise that --kind and --levels give | once
            """)
    void a_noise_that_cannot_act_is_told_with_what_to_do(String options, String what, String advice) {
        List<Object> words = new ArrayList<>(List.of("noise", "--model", model, "--kind", "additive"));
        words.addAll(List.of((Object[]) options.split(" ")));
        CommandLineRun run = CommandLineRun.of(words.toArray());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(what, advice).hasLineCount(1);
    }

    @Test
    void training_refuses_noise_of_other_places() {
        CommandLineRun run = CommandLineRun.of(
                "train",
                "--data",
                folder.resolve("cells.csv"),
                "--target",
                "y",
                "--noise-penalty",
                "additive:0.1@input");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--noise-penalty 'additive:0.1@input': is noise that training does not know")
                .hasLineCount(1);
    }
}
