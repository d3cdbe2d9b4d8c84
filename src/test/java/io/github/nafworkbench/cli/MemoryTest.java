package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on a machine with too little memory. */
class MemoryTest {
    @TempDir
    private Path folder;

    @Test
    void memory_that_runs_out_is_told_in_one_sentence() throws IOException, InterruptedException {
        Path told = folder.resolve("told.txt");
        Path result = folder.resolve("result.txt");
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                path,
                Main.class.getName(),
                "train",
                "--data",
                CommandLineRun.cells(folder).toString(),
                "--target",
                "y",
                "--trainer",
                "adam",
                "--hidden",
                "780,780");
        Process process = program.redirectError(told.toFile())
                .redirectOutput(result.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(told)).isEqualTo(2);
        assertThat(Files.readString(told))
                .contains("workbench: memory ran out. Use fewer neurons, fewer rows or another trainer.")
                .doesNotContain("\tat ");
        assertThat(result).isEmptyFile();
    }
}
