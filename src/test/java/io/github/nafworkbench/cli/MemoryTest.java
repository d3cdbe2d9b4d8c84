package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                largeTable().toString(),
                "--target",
                "c0");
        Process process = program.redirectError(told.toFile())
                .redirectOutput(result.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(told)).isEqualTo(2);
        assertThat(Files.readString(told))
                .contains("workbench: memory ran out. Use fewer neurons, fewer rows or another trainer.")
                .doesNotContain("\tat ");
        assertThat(result).isEmptyFile();
    }

    /** 15 MB of text with 61 MB of numbers: small enough to be read as text, too large to be kept. */
    private Path largeTable() throws IOException {
        String header = IntStream.range(0, 20).mapToObj(i -> "c" + i).collect(Collectors.joining(",", "", "\n"));
        String row = IntStream.range(0, 20).mapToObj(i -> "" + i % 10).collect(Collectors.joining(",", "", "\n"));
        return Files.writeString(folder.resolve("large.csv"), header + row.repeat(380_000));
    }
}
