package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationCommandTest {
    private static final Path PAIRS = Path.of("sample-data/curves/differential-pairs.txt");

    @TempDir
    Path folder;

    @Test
    void parameters_of_every_device_and_their_spread_are_told() {
        CommandLineRun run = CommandLineRun.of("population", PAIRS);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("pair 12").doesNotContain("cannot be told");
        assertThat(run.out()).containsPattern("gain +mean 1\\.004 ± 0\\.0075\\d+, sd 0\\.026");
    }

    @Test
    void generated_curves_are_compared_and_can_be_read_again() {
        Path made = folder.resolve("made.csv");
        CommandLineRun run = CommandLineRun.of("population", PAIRS, "--generate", 500, "--out", made);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("500 curves generated after 12 measured ones")
                .doesNotContain("DOES NOT HOLD");
        assertThat(CommandLineRun.of("population", made).out()).contains("over 500 curves");
    }

    @Test
    void a_place_for_curves_that_are_not_made_is_refused() {
        CommandLineRun run = CommandLineRun.of("population", PAIRS, "--out", folder.resolve("made.csv"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--out: is for generated curves");
    }
}
