package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.benzenoid.BenzenoidTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenzenoidsCommandTest {
    @TempDir
    private Path folder;

    private final List<Exception> thrown = new ArrayList<>();

    @Test
    void the_table_is_written_to_the_named_file() throws IOException {
        Path file = folder.resolve("six.csv");

        assertThat(run("--rings", "6", "--out", file.toString())).isZero();
        assertThat(file).hasContent(BenzenoidTable.upTo(6).csv());
    }

    @Test
    void a_directory_gets_a_file_named_after_the_rings() {
        assertThat(run("--rings", "5", "--out", folder.toString())).isZero();
        assertThat(folder.resolve("benzenoids-5.csv")).isNotEmptyFile();
    }

    @Test
    void too_few_or_too_many_rings_are_refused() {
        run("--rings", "3", "--out", folder.toString());
        run("--rings", "11", "--out", folder.toString());

        assertThat(thrown).hasSize(2).allSatisfy(e -> assertThat(e)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("--rings: ")
                .hasMessageContaining("4 to 10"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_that_cannot_be_written_is_told() throws IOException {
        Path file = Files.createFile(folder.resolve("plain"));

        run("--rings", "4", "--out", file.resolve("x.csv").toString());

        assertThat(thrown).singleElement().satisfies(e -> assertThat(e)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file.resolve("x.csv") + ": cannot be written: "));
    }

    @Test
    void the_output_must_be_named() {
        assertThat(run("--rings", "4")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private int run(String... options) {
        CommandLine line = new CommandLine(new DataCommand());
        line.setErr(new PrintWriter(new StringWriter()));
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            thrown.add(e);
            return 2;
        });
        List<String> words = new ArrayList<>(List.of("benzenoids"));
        words.addAll(List.of(options));
        return line.execute(words.toArray(String[]::new));
    }
}
