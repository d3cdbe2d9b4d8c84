package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures that the readme promises for the sample table. */
class BenzenoidsTrainingTest {
    @TempDir
    private Path folder;

    @Test
    void the_sample_table_is_learnt_and_dispersed_curves_are_repaired_by_retraining() {
        Path model = folder.resolve("benzenoids.json");
        CommandLineRun trained = CommandLineRun.of(
                "train", "--data", "sample-data/benzenoids-9.csv", "--target", "E_rel", "--save", model, "--json");
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        assertThat(trained.json().at("/rmse/test").doubleValue()).isBetween(0.01, 0.042);
        CommandLineRun retrained = CommandLineRun.of("retrain", "--model", model, "--disperse", "shape:0.1", "--json");
        assertThat(retrained.json().at("/rmse/realised").doubleValue()).isGreaterThan(0.1);
        assertThat(retrained.json().get("recovered_fraction").doubleValue()).isBetween(0.95, 1.1);
    }
}
