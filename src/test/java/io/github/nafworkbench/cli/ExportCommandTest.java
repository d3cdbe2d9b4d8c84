package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.measured.CurveRules;
import io.github.nafworkbench.curve.measured.MeasuredCurveFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    private Path folder;

    private String model() {
        Path model = folder.resolve("model.json");
        CommandLineRun.of(
                "train",
                "--data",
                "sample-data/benzenoids-9.csv",
                "--target",
                "E_rel",
                "--epochs",
                "2",
                "--save",
                model.toString());
        return model.toString();
    }

    @Test
    void the_curves_of_a_chip_are_written_in_every_format() throws Exception {
        String out = folder.resolve("out").toString();
        CommandLineRun run = CommandLineRun.of(
                "export",
                "--model",
                model(),
                "--disperse",
                "shape:0.1",
                "--chip",
                "3",
                "--as",
                "csv,ngspice,ltspice,verilog-a,figure",
                "--out",
                out);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("curves.csv", "neurons.cir", "neurons.lib", "neurons.va", "neuron_20.tbl", "curves.svg");
        assertThat(MeasuredCurveFile.read(Path.of(out, "curves.csv"), CurveRules.DETECT)
                        .curves())
                .hasSize(20);
        assertThat(Files.readString(Path.of(out, "neurons.cir"))).contains(".subckt neuron_20 in out");
    }

    @Test
    void what_cannot_be_is_told_in_a_sentence() {
        String model = model();
        CommandLineRun format =
                CommandLineRun.of("export", "--model", model, "--as", "pdf", "--out", folder.toString());
        assertThat(format.exitCode()).isEqualTo(2);
        assertThat(format.err()).contains("Format 'pdf': is not known");
        CommandLineRun tolerance = CommandLineRun.of(
                "export", "--model", model, "--as", "csv", "--tolerance", "0", "--out", folder.toString());
        assertThat(tolerance.err()).contains("--tolerance: must be from");
    }
}
