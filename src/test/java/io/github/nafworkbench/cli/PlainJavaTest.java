package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on a machine where the native library does not load. */
class PlainJavaTest {
    @TempDir
    private Path folder;

    /** The class path without the jars that hold OpenBLAS for any system. */
    private static String withoutOpenBlas() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry ->
                        !Path.of(entry).getFileName().toString().matches("openblas-.*-(linux|windows|macosx).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void training_goes_on_in_plain_java_and_the_user_is_told_once() throws IOException, InterruptedException {
        Path cells = CommandLineRun.cells(folder);
        String[] line = {
            "train", "--data", cells.toString(), "--target", "y", "--hidden", "4", "--epochs", "5", "--json"
        };
        Path told = folder.resolve("told.txt");
        Path result = folder.resolve("result.json");
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                withoutOpenBlas(),
                Main.class.getName());
        program.command().addAll(Arrays.asList(line));
        Process process = program.redirectError(told.toFile())
                .redirectOutput(result.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(told)).isZero();
        assertThat(Files.readAllLines(told))
                .filteredOn(sentence -> sentence.contains("linear algebra"))
                .singleElement()
                .asString()
                .startsWith("workbench: The fast linear algebra could not be loaded on this machine (")
                .endsWith("): results are right, training is slower.");
        JsonNode plain = new ObjectMapper().readTree(result.toFile());
        JsonNode fast = CommandLineRun.of((Object[]) line).json();
        assertThat(plain.get("epochs")).isEqualTo(fast.get("epochs"));
        assertThat(plain.at("/rmse/test").doubleValue())
                .isCloseTo(fast.at("/rmse/test").doubleValue(), withinPercentage(1e-6));
    }
}
